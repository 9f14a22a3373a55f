package org.homeward.casefile;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;

/** What may be told of a failure: the classes of the exceptions and where they arose, not their messages, which may hold values. */
final class RedactedFailure extends RuntimeException {

    private RedactedFailure(String message, @Nullable Throwable cause, StackTraceElement[] trace) {
        super(message, cause);
        setStackTrace(trace);
    }

    /** Lets the engine's optimistic locking through: it is known by its class and tells of table rows only. */
    static Throwable of(Throwable failure) {
        return failure instanceof OptimisticLockingException ? failure : redact(failure, 20);
    }

    private static RedactedFailure redact(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        boolean ours = failure instanceof MissingKeyException || failure instanceof UnreadableException;
        String type = failure.getClass().getName();
        return new RedactedFailure(
                // What this room says names a variable, never a value.
                ours ? type + ": " + failure.getMessage() : type,
                cause == null || depth == 0 ? null : redact(cause, depth - 1),
                failure.getStackTrace());
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
