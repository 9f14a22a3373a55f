package org.homeward.victimcase;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.Values;
import org.homeward.register.CaseRegister;
import org.springframework.stereotype.Component;

/** The case ends because of what happened outside; every service ends with it. */
@Component
class RecordEnding implements JavaDelegate {

    private final CaseRegister register;

    RecordEnding(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        switch (Values.required(execution, "eventType")) {
            case "VictimDied" -> register.ended(number, "ended", "deceased");
            case "DuplicateConfirmed" -> register.ended(number, "merged", "merged");
            case "StatusCorrected" -> register.ended(number, "ended", "not-victim");
            case "TransferDecided" -> register.ended(number, "transferred", "transferred");
            default -> throw new IllegalArgumentException("Not an ending: the event type is unknown");
        }
    }
}
