package org.homeward.rescue;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.homeward.casefile.CaseFile;
import org.homeward.engine.TaskModel;
import org.homeward.engine.UserTaskLifecycle;
import org.homeward.engine.Values;
import org.homeward.register.ReportRegister;
import org.homeward.report.PersonText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the officer whom each hand-over is about, and whether she or he counts as a child. */
@Component
@Order(100)
class HandOverTasks implements UserTaskLifecycle {

    private final ReportRegister register;
    private final CaseFile caseFile;

    HandOverTasks(ReportRegister register, CaseFile caseFile) {
        this.register = register;
        this.caseFile = caseFile;
    }

    @Override
    public void created(DelegateTask task, TaskModel model) {
        if (!model.id().equals("hand-over-victim")) {
            return;
        }
        DelegateExecution execution = task.getExecution();
        String report = Values.required(execution, "reportNumber");
        String person = Values.required(execution, "person");
        // Local to the task: several persons are handed over side by side.
        task.setVariableLocal(
                "personLabel",
                caseFile.person(report, person)
                        .map(found -> PersonText.line(person, caseFile.identity(found)))
                        .orElse(person));
        task.setVariableLocal(
                "minor",
                register.persons(report).stream()
                        .filter(reported -> reported.person().equals(person))
                        .noneMatch(reported -> !reported.minor()));
    }
}
