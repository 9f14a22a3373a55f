package org.homeward.victimcase;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.register.CaseRegister;
import org.springframework.stereotype.Component;

/** The person is not a victim of trafficking: the case ends under that name. */
@Component
class RecordNotInScope implements JavaDelegate {

    private final CaseRegister register;

    RecordNotInScope(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.ended(execution.getProcessBusinessKey(), "ended", "not-in-scope");
    }
}
