package org.homeward.victimcase;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.homeward.casefile.CaseFile;
import org.homeward.engine.ProcessLifecycle;
import org.homeward.engine.TaskModel;
import org.homeward.engine.UserTaskLifecycle;
import org.homeward.engine.Values;
import org.homeward.register.CaseRegister;
import org.homeward.register.CaseRegister.CaseState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The process victim-case as the register sees it: which stage the case is in, and that it ended. */
@Component
@Order(100)
class VictimCaseProcess implements ProcessLifecycle, UserTaskLifecycle {

    private static final Map<String, String> STAGE = Map.of(
            "inform-of-rights", "reception",
            "assess-needs-and-risk", "assessment",
            "draw-up-case-plan", "planning",
            "review-case-plan", "services",
            "propose-closure", "closure",
            "take-feedback", "feedback");

    private final CaseRegister register;
    private final CaseFile caseFile;

    VictimCaseProcess(CaseRegister register, CaseFile caseFile) {
        this.register = register;
        this.caseFile = caseFile;
    }

    @Override
    public String process() {
        return "victim-case";
    }

    @Override
    public void started(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        if (Values.text(execution, "caseRegion") == null) {
            register.find(number).ifPresent(known -> reopen(execution, known));
        }
        register.carriedBy(number, execution.getProcessInstanceId());
    }

    /** Whoever reopens a case says only why; the rest is known from before. */
    private void reopen(DelegateExecution execution, CaseState known) {
        execution.setVariable("caseRegion", known.caseRegion());
        execution.setVariable("foundRegion", known.caseRegion());
        execution.setVariable("minor", known.minor());
        if (known.report() != null) {
            execution.setVariable("reportNumber", known.report());
        }
        caseFile.personOfCase(known.number())
                .ifPresent(person -> PersonIdentity.show(caseFile.identity(person), execution));
    }

    @Override
    public void created(DelegateTask task, TaskModel model) {
        String stage = STAGE.get(model.id());
        if (stage != null) {
            register.stage(Values.required(task.getExecution(), "caseNumber"), stage);
        }
    }

    @Override
    public void ended(DelegateExecution execution, String endCode, boolean cancelled) {
        register.ended(execution.getProcessBusinessKey(), "ended", cancelled ? "cancelled" : endCode);
    }
}
