package org.homeward.victimcase;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.casefile.Identity;
import org.homeward.engine.Values;

/** The identity as the special file has it. */
final class PersonIdentity {

    private PersonIdentity() {}

    static Identity of(DelegateExecution execution) {
        String surname = Values.text(execution, "surname");
        String givenName = Values.text(execution, "givenName");
        String name = givenName == null
                ? Values.text(execution, "reportedName")
                : surname == null ? givenName : surname + givenName;
        String birthDate = Values.text(execution, "birthDate");
        return new Identity(
                name,
                surname,
                givenName,
                Values.text(execution, "alias"),
                Values.text(execution, "sex"),
                birthDate == null ? null : LocalDate.parse(birthDate),
                execution.getVariable("estimatedAge") instanceof Number years ? years.intValue() : null,
                Values.text(execution, "nationality"),
                Values.text(execution, "ethnicity"),
                Values.text(execution, "originRegion"),
                Values.text(execution, "language"),
                Values.text(execution, "idNumber"),
                null);
    }
}
