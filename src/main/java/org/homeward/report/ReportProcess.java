package org.homeward.report;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.ProcessLifecycle;
import org.homeward.register.ReportRegister;
import org.springframework.stereotype.Component;

/** The process report-intake as the register sees it. */
@Component
class ReportProcess implements ProcessLifecycle {

    private final ReportRegister register;

    ReportProcess(ReportRegister register) {
        this.register = register;
    }

    @Override
    public String process() {
        return "report-intake";
    }

    @Override
    public void ended(DelegateExecution execution, String endCode, boolean cancelled) {
        register.ended(execution.getProcessBusinessKey(), cancelled ? "cancelled" : endCode);
    }
}
