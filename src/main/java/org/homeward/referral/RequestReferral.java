package org.homeward.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.casefile.Numbers;
import org.homeward.directory.Directory;
import org.homeward.directory.Unit;
import org.homeward.engine.Values;
import org.homeward.register.ReferralRegister;
import org.homeward.register.ReferralRegister.NewReferral;
import org.homeward.routing.ResponsibleUnit;
import org.springframework.stereotype.Component;

/** Prepares a referral out of another process: who asks whom for what, under which number. */
@Component
class RequestReferral implements JavaDelegate {

    private final Numbers numbers;
    private final Directory directory;
    private final ResponsibleUnit units;
    private final ReferralTarget target;
    private final ReferralRegister register;

    RequestReferral(
            Numbers numbers,
            Directory directory,
            ResponsibleUnit units,
            ReferralTarget target,
            ReferralRegister register) {
        this.numbers = numbers;
        this.units = units;
        this.directory = directory;
        this.target = target;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean fromReport = execution.getProcessBusinessKey().startsWith("R-");
        String region = Values.required(execution, fromReport ? "receivedRegion" : "caseRegion");
        String serviceType = fromReport ? Values.text(execution, "referServiceType", "basic") : "medical";
        Unit asking = units.of(
                fromReport ? "public-security" : "health", fromReport ? "receivedRegion" : "caseRegion", execution);
        Unit asked = asked(execution, serviceType, asking, fromReport);
        String number = numbers.next('F', region);
        execution.setVariable("referralNumber", number);
        execution.setVariable("serviceType", serviceType);
        execution.setVariable("targetUnit", asked.id());
        execution.setVariable("targetRegion", asked.region());
        execution.setVariable("requestingUnit", asking.id());
        execution.setVariable("requestingRegion", asking.region());
        register.requested(new NewReferral(
                number,
                Values.text(execution, "caseNumber"),
                Values.text(execution, "reportNumber"),
                serviceType,
                asking.id(),
                asked.id()));
    }

    /** A hospital that cannot treat asks the health department above its own. */
    private Unit asked(DelegateExecution execution, String serviceType, Unit asking, boolean fromReport) {
        if (fromReport) {
            return directory
                    .unit(Values.text(execution, "referToUnit", ""))
                    .orElseGet(() -> target.of(serviceType, name -> Values.text(execution, name), null));
        }
        return directory.upwards(asking.region()).stream()
                .skip(1)
                .flatMap(place -> directory.unit("health-" + place.code()).stream())
                .findFirst()
                .orElse(asking);
    }
}
