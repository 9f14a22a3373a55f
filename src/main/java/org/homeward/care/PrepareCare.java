package org.homeward.care;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.Values;
import org.springframework.stereotype.Component;

/** Sets what the treatment goes by until somebody says otherwise; unknown age counts as minor. */
@Component
class PrepareCare implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("costToApprove", true);
        execution.setVariable("medicalResult", "no-treatment");
        if (!(execution.getVariable("minor") instanceof Boolean)) {
            execution.setVariable("minor", true);
        }
        if (Values.text(execution, "foundRegion") == null) {
            execution.setVariable("foundRegion", Values.required(execution, "caseRegion"));
        }
    }
}
