package org.homeward.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The asking unit takes its request back. */
@Component
class RecordWithdrawal implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("referralResult", "withdrawn");
    }
}
