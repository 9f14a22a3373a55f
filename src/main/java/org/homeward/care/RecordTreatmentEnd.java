package org.homeward.care;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The treatment is over. */
@Component
class RecordTreatmentEnd implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("medicalResult", "completed");
    }
}
