package org.homeward.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.Values;
import org.homeward.register.CaseRegister;
import org.springframework.stereotype.Component;

/** The case is closed under the reason that both leads agreed on; the person's feedback comes after. */
@Component
class CloseCase implements JavaDelegate {

    private final CaseRegister register;

    CloseCase(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("closureResult", "closed");
        register.ended(
                Values.required(execution, "caseNumber"), "closed", Values.text(execution, "closureReason", "other"));
    }
}
