package org.homeward.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.directory.Directory;
import org.homeward.directory.Unit;
import org.homeward.engine.Values;
import org.homeward.register.ReferralRegister;
import org.homeward.routing.ResponsibleUnit;
import org.springframework.stereotype.Component;

/** After a rejection: another unit, the same department elsewhere, or the Joint Conference Office. */
@Component
class FindNewTarget implements JavaDelegate {

    private final Directory directory;
    private final ResponsibleUnit units;
    private final ReferralRegister register;

    FindNewTarget(Directory directory, ResponsibleUnit units, ReferralRegister register) {
        this.directory = directory;
        this.units = units;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Unit before = directory.unit(Values.required(execution, "targetUnit")).orElseThrow();
        Unit next = switch (Values.text(execution, "outcome", "insist")) {
            case "other-unit" ->
                directory.unit(Values.text(execution, "newTargetUnit", "")).orElse(before);
            case "other-region" ->
                directory
                        .responsible(before.department(), Values.text(execution, "newTargetRegion", before.region()))
                        .orElseGet(() -> office(execution));
            default -> office(execution);
        };
        execution.setVariable("targetUnit", next.id());
        execution.setVariable("targetRegion", next.region());
        // Another unit may ask back once of its own.
        execution.setVariable("returnCount", 0);
        register.movedTo(execution.getProcessBusinessKey(), next.id());
    }

    private Unit office(DelegateExecution execution) {
        return units.of("joint-conference-office", "caseRegion", execution);
    }
}
