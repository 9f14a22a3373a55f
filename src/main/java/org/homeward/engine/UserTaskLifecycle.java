package org.homeward.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Told about every user task of every process, in the engine's transaction. */
public interface UserTaskLifecycle {

    /** The task has just been made and belongs to nobody yet. */
    default void created(DelegateTask task, TaskModel model) {}

    default void completed(DelegateTask task) {}

    /** The task ends without an answer: another event took it back. */
    default void withdrawn(DelegateTask task) {}
}
