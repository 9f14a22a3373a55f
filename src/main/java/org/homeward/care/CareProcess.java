package org.homeward.care;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.ProcessLifecycle;
import org.homeward.engine.Values;
import org.homeward.register.ServiceRegister;
import org.homeward.routing.ResponsibleUnit;
import org.springframework.stereotype.Component;

/** The process medical-care as the register sees it. */
@Component
class CareProcess implements ProcessLifecycle {

    private final ServiceRegister services;
    private final ResponsibleUnit units;

    CareProcess(ServiceRegister services, ResponsibleUnit units) {
        this.services = services;
        this.units = units;
    }

    @Override
    public String process() {
        return "medical-care";
    }

    @Override
    public void started(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String unit = units.of("health", "caseRegion", execution).id();
        services.opened(number, Values.required(execution, "caseNumber"), "medical", process(), unit);
        services.instance(number, execution.getProcessInstanceId());
    }

    @Override
    public void ended(DelegateExecution execution, String endCode, boolean cancelled) {
        // Which of its tasks came last says nothing: the evidence may be settled long after the check was refused.
        String result = Values.text(execution, "medicalResult", "no-treatment");
        String status = cancelled ? "cancelled" : result.equals("refused") ? "waived" : "done";
        services.ended(execution.getProcessBusinessKey(), status, cancelled ? "cancelled" : result);
    }
}
