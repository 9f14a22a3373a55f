package org.homeward.care;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The cost is asked for once; an interrupted treatment that is planned anew does not ask a second time. */
@Component
class AskForCostApproval implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("costToApprove", false);
    }
}
