package org.homeward.access;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** Answers the task lists that people look at all day from an index, and every other task query by Camunda's statement. */
class TaskLists extends TaskManager {

    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        configureQuery(query);
        return getDbEntityManager()
                .selectList(
                        UnitTaskList.orderOf(query)
                                .filter(order -> UnitTaskList.isOne(query))
                                .map(UnitTaskList.Order::statement)
                                .orElse("selectTaskByQueryCriteria"),
                        query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        configureQuery(query);
        return (Long) getDbEntityManager()
                .selectOne(UnitTaskList.isOne(query) ? UnitTaskList.COUNT : "selectTaskCountByQueryCriteria", query);
    }
}
