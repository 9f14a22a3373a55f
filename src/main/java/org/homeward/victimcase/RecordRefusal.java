package org.homeward.victimcase;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.Now;
import org.homeward.register.RefusalRegister;
import org.springframework.stereotype.Component;

/** An adult refuses: help is offered again 7 and 30 days after the first time, the third answer is final. */
@Component
class RecordRefusal implements JavaDelegate {

    private static final int FINAL = 3;

    private final RefusalRegister register;

    RecordRefusal(RefusalRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int times = register.refused(execution.getProcessBusinessKey(), Now.instant());
        execution.setVariable("refusedFinally", times >= FINAL);
        execution.setVariable("offerAgainIn", times == 1 ? "P7D" : "P23D");
    }
}
