package org.homeward.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A case that owes a service, or a child who is lost, is not closed by anybody. */
@Component
class RecordClosureRefusal implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("closureResult", "refused");
    }
}
