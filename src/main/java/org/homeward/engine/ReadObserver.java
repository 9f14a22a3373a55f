package org.homeward.engine;

import java.util.Set;

/** Is told of every read of a task's variables by a person, in the transaction of the read. */
public interface ReadObserver {

    /**
     * @param names variables that were handed out and hold something
     * @param door {@code form} or {@code variables}
     */
    void taskRead(String taskId, Set<String> names, String door);
}
