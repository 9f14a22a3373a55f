package org.homeward.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a person's command again when an event moved the same instance at the same moment: nothing of it has happened, and the
 * person cannot know what to do about it. A command within a transaction is left to whoever opened that.
 */
class RetryCollisions extends CommandInterceptor {

    private static final int TRIES = 4;
    private static final long PAUSE_MILLIS = 50;

    @Override
    public <T> T execute(Command<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                || command instanceof ExecuteJobsCmd
                || command instanceof AcquireJobsCmd) {
            return next.execute(command);
        }
        for (int tried = 1; ; tried++) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException e) {
                if (tried == TRIES) {
                    throw e;
                }
                pause(tried * PAUSE_MILLIS);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
