package org.homeward.routing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.register.Notices;
import org.springframework.stereotype.Component;

/** A rescue stopped by an order is told to the superior police and to the Joint Conference Office (FJ-C-a.04). */
@Component
class TellSuperiorAndOffice implements JavaDelegate {

    private final TellSuperior tellSuperior;
    private final ResponsibleUnit responsible;
    private final Notices notices;

    TellSuperiorAndOffice(TellSuperior tellSuperior, ResponsibleUnit responsible, Notices notices) {
        this.tellSuperior = tellSuperior;
        this.responsible = responsible;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tellSuperior.execute(execution);
        String office =
                responsible.office(responsible.region("foundRegion", execution)).id();
        notices.tell(office, "joint-conference", "stopped", null, execution.getProcessBusinessKey());
    }
}
