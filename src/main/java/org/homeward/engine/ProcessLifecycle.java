package org.homeward.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Told about the instances of one process, in the engine's transaction. */
public interface ProcessLifecycle {

    /** Id of the process. */
    String process();

    /** The instance has its number; its first activity has not begun. */
    default void started(DelegateExecution execution) {}

    /**
     * The instance is over.
     *
     * @param endCode the end event in kebab-case, such as {@code treatment-completed}
     * @param cancelled true if it was ended from outside before it reached an end event of its own
     */
    default void ended(DelegateExecution execution, String endCode, boolean cancelled) {}
}
