package org.homeward.casefile;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a job's failure without the message of the exception; incidents take their message from here. */
final class RedactedJobFailures implements FailedJobCommandFactory {

    private static final Logger LOG = LoggerFactory.getLogger(RedactedJobFailures.class);

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        Throwable redacted = RedactedFailure.of(failure);
        // The engine's own line is switched off: it prints the message. The trace is with the failed command.
        LOG.warn("Job {} failed: {}", jobId, redacted.getClass() == RedactedFailure.class ? redacted : "tried again");
        return new DefaultJobRetryCmd(jobId, redacted);
    }
}
