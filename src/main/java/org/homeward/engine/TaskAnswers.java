package org.homeward.engine;

import org.jspecify.annotations.Nullable;

/** The answers by which a unit does not do a task: the task is not completed, it goes on. */
public interface TaskAnswers {

    /**
     * The task is another unit's.
     *
     * @param nextUnit unit that should have it, if the officer knows
     */
    void wrongUnit(String taskId, String reason, @Nullable String nextUnit);

    /** The task is this unit's, but cannot be done. */
    void cannot(String taskId, String reason);
}
