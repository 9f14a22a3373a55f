package org.homeward.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service is dropped with a reason: nobody owes it any more. */
@Component
class RecordWaiver implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("referralResult", "waived");
    }
}
