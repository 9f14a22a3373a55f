package org.homeward.victimcase;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.directory.Unit;
import org.homeward.engine.Values;
import org.homeward.register.ServiceRegister;
import org.homeward.routing.ResponsibleUnit;
import org.homeward.victimcase.CaseServices.Wanted;
import org.springframework.stereotype.Component;

/** The first check of body and mind for everybody (NPA-4.4.I.05), and at once what the first look found missing. */
@Component
class OpenUrgentServices implements JavaDelegate {

    private final CaseServices services;
    private final ServiceRegister register;
    private final ResponsibleUnit units;

    OpenUrgentServices(CaseServices services, ServiceRegister register, ResponsibleUnit units) {
        this.services = services;
        this.register = register;
        this.units = units;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String outcome = Values.text(execution, "outcome", "all-met");
        Set<String> wanted = new LinkedHashSet<>();
        wanted.add("medical");
        switch (outcome) {
            case "urgent-shelter" -> wanted.add("shelter");
            case "urgent-safety" -> wanted.add("safety");
            default -> {}
        }
        String caseNumber = execution.getProcessBusinessKey();
        Unit asking = units.of("civil-affairs", "foundRegion", execution);
        String urgency = outcome.equals("all-met") ? Values.text(execution, "urgency", "normal") : "emergency";
        for (String serviceType : wanted) {
            if (!register.open(caseNumber, serviceType)) {
                services.open(new Wanted(
                        caseNumber, serviceType, asking, name -> Values.text(execution, name), null, urgency, null));
            }
        }
    }
}
