package org.homeward.report;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.Values;
import org.homeward.register.ReportRegister;
import org.springframework.stereotype.Component;

/** A report that is another place's goes to the police there (MPS Order 159 art. 175: within 24 hours). */
@Component
class MoveReport implements JavaDelegate {

    private final ReportRegister register;

    MoveReport(ReportRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String region = Values.required(execution, "competentRegion");
        execution.setVariable("receivedRegion", region);
        register.movedTo(execution.getProcessBusinessKey(), region);
    }
}
