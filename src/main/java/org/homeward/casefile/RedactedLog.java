package org.homeward.casefile;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a failed command without the messages of its exceptions; the engine's own lines, which print them, are switched off. */
final class RedactedLog extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RedactedLog.class);

    @Override
    public <T> T execute(Command<T> command) {
        boolean outermost = Context.getCommandContext() == null;
        try {
            return next.execute(command);
        } catch (BadUserRequestException | AuthorizationException | OptimisticLockingException e) {
            // The caller's mistake, or one that is tried again.
            throw e;
        } catch (RuntimeException e) {
            if (outermost) {
                LOG.warn("{} failed", command.getClass().getSimpleName(), RedactedFailure.of(e));
            }
            throw e;
        }
    }
}
