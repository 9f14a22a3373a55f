package org.homeward.care;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.Values;
import org.springframework.stereotype.Component;

/** An adult may refuse the check; it is offered again after three days, the third answer is final. */
@Component
class RecordMedicalRefusal implements JavaDelegate {

    private static final int FINAL = 3;

    @Override
    public void execute(DelegateExecution execution) {
        int times = Values.number(execution, "medicalRefusals") + 1;
        execution.setVariable("medicalRefusals", times);
        execution.setVariable("refusedFinally", times >= FINAL);
        execution.setVariable("offerAgainIn", "P3D");
        if (times >= FINAL) {
            execution.setVariable("medicalResult", "refused");
        }
    }
}
