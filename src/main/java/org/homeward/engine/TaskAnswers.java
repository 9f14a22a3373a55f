package org.homeward.engine;

import org.jspecify.annotations.Nullable;

/** What happens to a task that a unit does not do; the task stays open. Called in the transaction of the answer. */
public interface TaskAnswers {

    /** @param nextUnit whom the unit thinks responsible */
    void wrongUnit(String taskId, String reason, @Nullable String nextUnit);

    void cannot(String taskId, String reason);
}
