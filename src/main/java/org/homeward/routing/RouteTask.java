package org.homeward.routing;

import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.homeward.deadline.Deadline;
import org.homeward.deadline.Deadlines;
import org.homeward.engine.AsEngine;
import org.homeward.engine.TaskModel;
import org.homeward.engine.UserTaskLifecycle;
import org.homeward.register.Notices;
import org.homeward.register.OpenTask;
import org.homeward.register.TaskRegister;
import org.homeward.routing.ResponsibleUnit.Found;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives every new task its unit, its cooperating units and its due date, and enters it in the register; before the rooms, which
 * read these.
 */
@Component
@Order(10)
class RouteTask implements UserTaskLifecycle {

    /** Type of the link by which a unit reads a task without being able to take it. */
    static final String COOPERATING = "cooperating";

    private final ResponsibleUnit responsible;
    private final Deadlines deadlines;
    private final TaskRegister register;
    private final Notices notices;
    private final AsEngine engine;

    RouteTask(
            ResponsibleUnit responsible, Deadlines deadlines, TaskRegister register, Notices notices, AsEngine engine) {
        this.responsible = responsible;
        this.deadlines = deadlines;
        this.register = register;
        this.notices = notices;
        this.engine = engine;
    }

    @Override
    public void created(DelegateTask task, TaskModel model) {
        DelegateExecution execution = task.getExecution();
        Found found = responsible.of(model, execution);
        String unit = found.unit().id();
        task.addCandidateGroup(unit);
        Set<String> others = new HashSet<>(responsible.cooperating(model, execution));
        others.remove(unit);
        others.forEach(other -> task.addGroupIdentityLink(other, COOPERATING));
        Deadline deadline = deadlines.of(model.id(), Urgency.of(execution::getVariable));
        task.setDueDate(Date.from(deadline.dueAt().toInstant()));
        register.opened(new OpenTask(
                task.getId(),
                model.id(),
                model.process(),
                task.getProcessInstanceId(),
                execution.getProcessBusinessKey(),
                (String) execution.getVariable("caseNumber"),
                responsible.region("caseRegion", execution),
                unit,
                deadline.dueAt(),
                deadline.rule(),
                deadline.escalation()));
        if (found.gap()) {
            notices.tell(Notices.ADMINISTRATORS, "admin", "no-unit", task.getId(), execution.getProcessBusinessKey());
        }
    }

    @Override
    public void completed(DelegateTask task) {
        register.ended(task.getId(), "completed", engine.who());
    }

    @Override
    public void withdrawn(DelegateTask task) {
        register.ended(task.getId(), "withdrawn", engine.who());
    }
}
