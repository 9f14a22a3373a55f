package org.homeward.routing;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.homeward.casefile.CaseFile;
import org.homeward.deadline.Deadline;
import org.homeward.deadline.Deadlines;
import org.homeward.directory.Directory;
import org.homeward.directory.Unit;
import org.homeward.engine.AsEngine;
import org.homeward.engine.Now;
import org.homeward.engine.TaskAnswers;
import org.homeward.register.Notices;
import org.homeward.register.TaskRegister;
import org.homeward.register.TaskRegister.Answerable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens when a unit does not do its task: it goes on to the next unit or up to a head, and stays open. */
@Component
class SendBack implements TaskAnswers {

    private static final String OFFICE = "joint-conference-office";

    /** Limits that the house sets itself; those of the law are never stretched. */
    private static final Set<String> NEGOTIABLE = Set.of("scaled", "cycle");

    private final TaskService tasks;
    private final AsEngine engine;
    private final TaskRegister register;
    private final ResponsibleUnit responsible;
    private final Directory directory;
    private final Deadlines deadlines;
    private final Notices notices;
    private final CaseFile caseFile;

    SendBack(
            @Lazy TaskService tasks,
            AsEngine engine,
            TaskRegister register,
            ResponsibleUnit responsible,
            Directory directory,
            Deadlines deadlines,
            Notices notices,
            CaseFile caseFile) {
        this.tasks = tasks;
        this.engine = engine;
        this.register = register;
        this.responsible = responsible;
        this.directory = directory;
        this.deadlines = deadlines;
        this.notices = notices;
        this.caseFile = caseFile;
    }

    /**
     * The first time the unit that the officer names, else the superior of the department; the second time the Joint
     * Conference Office, so that nobody is sent round in circles. The office itself may name any unit.
     */
    @Override
    @Transactional
    public void wrongUnit(String taskId, String reason, @Nullable String nextUnit) {
        register.answerable(taskId).ifPresent(task -> {
            Unit here = directory.unit(task.unit()).orElseThrow();
            move(task, next(task, here, nextUnit), "wrong-unit", reason);
        });
    }

    /** The head of the unit is told; the second time the superior of the department takes over. */
    @Override
    @Transactional
    public void cannot(String taskId, String reason) {
        register.answerable(taskId).ifPresent(task -> {
            Unit here = directory.unit(task.unit()).orElseThrow();
            Unit next =
                    task.cannotTimes() == 0 ? here : responsible.superior(here).orElse(here);
            move(task, next, "cannot", reason);
            notices.tell(next.id(), "head", "cannot", taskId, task.number());
        });
    }

    private Unit next(Answerable task, Unit here, @Nullable String named) {
        Optional<Unit> wish = Optional.ofNullable(named).flatMap(directory::unit);
        boolean office = here.department().equals(OFFICE);
        if (wish.isPresent() && !wish.get().equals(here) && (office || task.wrongUnitTimes() == 0)) {
            return wish.get();
        }
        if (office) {
            // An office that does not know the unit either asks the office above it.
            return responsible.superior(here).orElse(here);
        }
        String place = task.region() == null ? here.region() : task.region();
        if (task.wrongUnitTimes() > 0) {
            return responsible.office(place);
        }
        return responsible.superior(here).orElseGet(() -> responsible.office(place));
    }

    private void move(Answerable task, Unit next, String kind, String reason) {
        String who = engine.who();
        OffsetDateTime dueAt = engine.call(() -> {
            tasks.setAssignee(task.id(), null);
            if (!next.id().equals(task.unit())) {
                tasks.deleteCandidateGroup(task.id(), task.unit());
                tasks.addCandidateGroup(task.id(), next.id());
            }
            Task engineTask = tasks.createTaskQuery().taskId(task.id()).singleResult();
            engineTask.setPriority(Returned.PRIORITY);
            Date due = due(task, next, engineTask);
            engineTask.setDueDate(due);
            tasks.saveTask(engineTask);
            return OffsetDateTime.ofInstant(due.toInstant(), Now.CHINA);
        });
        register.movedTo(task, next.id(), kind, who, dueAt);
        if (task.number() != null) {
            caseFile.addText(task.number(), "answer-reason", reason);
        }
    }

    /** Another unit has the full time again, unless the law sets the limit; who keeps the task keeps its limit. */
    private Date due(Answerable task, Unit next, Task engineTask) {
        Map<String, Object> variables = tasks.getVariables(task.id(), List.of("riskLevel", "urgency"));
        Deadline anew = deadlines.of(task.task(), Urgency.of(variables::get));
        boolean bound = next.id().equals(task.unit()) || !NEGOTIABLE.contains(anew.rule());
        return bound && engineTask.getDueDate() != null
                ? engineTask.getDueDate()
                : Date.from(anew.dueAt().toInstant());
    }
}
