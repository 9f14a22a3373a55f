package org.homeward.rescue;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.Values;
import org.homeward.register.ReportRegister;
import org.springframework.stereotype.Component;

/** An adult who goes her own way has a contact card and no case. */
@Component
class RecordOwnWay implements JavaDelegate {

    private final ReportRegister register;

    RecordOwnWay(ReportRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.personState(
                Values.required(execution, "reportNumber"), Values.required(execution, "person"), "own-way", null);
    }
}
