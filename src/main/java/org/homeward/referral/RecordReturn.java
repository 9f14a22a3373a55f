package org.homeward.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.Values;
import org.homeward.register.ReferralRegister;
import org.springframework.stereotype.Component;

/** A unit may ask back once; the second return of the same unit counts as a rejection. */
@Component
class RecordReturn implements JavaDelegate {

    private final ReferralRegister register;

    RecordReturn(ReferralRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int times = Values.number(execution, "returnCount") + 1;
        execution.setVariable("returnCount", times);
        execution.setVariable("returnedBefore", times > 1);
        register.status(execution.getProcessBusinessKey(), times > 1 ? "rejected" : "returned");
    }
}
