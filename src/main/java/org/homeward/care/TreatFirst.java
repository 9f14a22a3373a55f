package org.homeward.care;

import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.homeward.directory.Directory;
import org.homeward.engine.AsEngine;
import org.homeward.engine.Now;
import org.homeward.engine.Values;
import org.homeward.register.Notices;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** In an emergency the treatment comes first and the papers later: the check is due now and the unit is told. */
@Component
class TreatFirst implements JavaDelegate {

    private final TaskService tasks;
    private final AsEngine engine;
    private final Directory directory;
    private final Notices notices;

    TreatFirst(@Lazy TaskService tasks, AsEngine engine, Directory directory, Notices notices) {
        this.tasks = tasks;
        this.engine = engine;
        this.directory = directory;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("urgency", "emergency");
        Date now = Date.from(Now.instant());
        engine.run(() -> {
            for (Task check : tasks.createTaskQuery()
                    .processInstanceId(execution.getProcessInstanceId())
                    .taskDefinitionKey("do-first-medical-check")
                    .list()) {
                check.setDueDate(now);
                tasks.saveTask(check);
            }
        });
        directory
                .responsible("health", Values.required(execution, "foundRegion"))
                .ifPresent(
                        unit -> notices.tell(unit.id(), "head", "emergency", null, execution.getProcessBusinessKey()));
    }
}
