package org.homeward.report;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.homeward.engine.TaskModel;
import org.homeward.engine.UserTaskLifecycle;
import org.homeward.engine.Values;
import org.homeward.register.ReportRegister;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the officer finds filled in when a task of a report begins. */
@Component
@Order(100)
class ReportTasks implements UserTaskLifecycle {

    private final Matches matches;
    private final ReportRegister register;

    ReportTasks(Matches matches, ReportRegister register) {
        this.matches = matches;
        this.register = register;
    }

    @Override
    public void created(DelegateTask task, TaskModel model) {
        DelegateExecution execution = task.getExecution();
        switch (model.id()) {
            case "check-duplicate" -> {
                List<String> like =
                        matches.of(execution.getProcessBusinessKey(), Values.required(execution, "receivedRegion"));
                execution.setVariable("matchList", like.isEmpty() ? "–" : String.join("\n", like));
            }
            case "triage-report" -> register.status(execution.getProcessBusinessKey(), "assessing");
            case "give-filing-notice" ->
                execution.setVariable(
                        "noticeType", "unfounded".equals(Values.text(execution, "outcome")) ? "not-filed" : "filed");
            default -> {
                // The other tasks begin with what the process knows.
            }
        }
    }
}
