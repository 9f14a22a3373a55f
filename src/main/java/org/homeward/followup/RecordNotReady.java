package org.homeward.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The time to close has not come. */
@Component
class RecordNotReady implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("closureResult", "not-ready");
    }
}
