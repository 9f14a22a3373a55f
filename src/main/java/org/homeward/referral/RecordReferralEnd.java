package org.homeward.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The asking unit is content with the result. */
@Component
class RecordReferralEnd implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("referralResult", "completed");
    }
}
