package org.homeward.engine;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passes the engine's events on to the rooms; looks the rooms up late, because they need the engine that needs this. */
@Component
class Lifecycles {

    private final ObjectProvider<ProcessLifecycle> processes;
    private final ObjectProvider<UserTaskLifecycle> userTasks;
    private final ObjectProvider<NumberIssuer> numbers;
    private volatile Map<String, ProcessLifecycle> byProcess = Map.of();

    Lifecycles(
            ObjectProvider<ProcessLifecycle> processes,
            ObjectProvider<UserTaskLifecycle> userTasks,
            ObjectProvider<NumberIssuer> numbers) {
        this.processes = processes;
        this.userTasks = userTasks;
        this.numbers = numbers;
    }

    void started(DelegateExecution execution, NumberRule rule) {
        numbers.getObject().issue(execution, rule);
        ProcessLifecycle room = room(execution);
        if (room != null) {
            room.started(execution);
        }
    }

    void ended(DelegateExecution execution) {
        ProcessLifecycle room = room(execution);
        if (room != null) {
            room.ended(execution, EndCode.of(execution.getCurrentActivityId()), execution.isCanceled());
        }
    }

    void created(DelegateTask task, TaskModel model) {
        userTasks.orderedStream().forEach(listener -> listener.created(task, model));
    }

    void completed(DelegateTask task) {
        userTasks.orderedStream().forEach(listener -> listener.completed(task));
    }

    void withdrawn(DelegateTask task) {
        userTasks.orderedStream().forEach(listener -> listener.withdrawn(task));
    }

    private ProcessLifecycle room(DelegateExecution execution) {
        if (byProcess.isEmpty()) {
            byProcess = processes.stream().collect(Collectors.toMap(ProcessLifecycle::process, Function.identity()));
        }
        return byProcess.get(
                ((ExecutionEntity) execution).getProcessDefinition().getKey());
    }
}
