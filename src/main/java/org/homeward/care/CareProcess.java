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
        String status = cancelled ? "cancelled" : endCode.equals("refused-by-adult") ? "waived" : "done";
        services.ended(execution.getProcessBusinessKey(), status, endCode);
    }
}
