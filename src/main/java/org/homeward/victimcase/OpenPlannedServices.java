package org.homeward.victimcase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.directory.Unit;
import org.homeward.engine.Values;
import org.homeward.register.Changes;
import org.homeward.register.ServiceRegister;
import org.homeward.routing.ResponsibleUnit;
import org.homeward.victimcase.CaseServices.Wanted;
import org.springframework.stereotype.Component;

/** Opens every service of the approved plan that is not open yet; an adult's only as far as she or he agreed. */
@Component
class OpenPlannedServices implements JavaDelegate {

    private final CaseServices services;
    private final ServiceRegister register;
    private final ResponsibleUnit units;
    private final Changes changes;

    OpenPlannedServices(CaseServices services, ServiceRegister register, ResponsibleUnit units, Changes changes) {
        this.services = services;
        this.register = register;
        this.units = units;
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        Unit asking = units.of("civil-affairs", "caseRegion", execution);
        Set<String> wanted = new LinkedHashSet<>(Values.codes(execution, "services"));
        if (Boolean.FALSE.equals(execution.getVariable("minor"))) {
            List<String> agreed = Values.codes(execution, "consentServices");
            wanted.removeIf(serviceType -> !agreed.contains(serviceType));
        }
        for (String serviceType : wanted) {
            if (!register.open(caseNumber, serviceType)) {
                services.open(new Wanted(
                        caseNumber,
                        serviceType,
                        asking,
                        name -> Values.text(execution, name),
                        null,
                        Values.text(execution, "urgency", "normal"),
                        Values.text(execution, "serviceReason")));
            }
        }
        changes.tellCase(caseNumber, "case", "plan-approved");
    }
}
