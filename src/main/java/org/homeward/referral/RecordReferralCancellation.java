package org.homeward.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The request is called off from outside while somebody still works on it. */
@Component
class RecordReferralCancellation implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("referralResult", "cancelled");
    }
}
