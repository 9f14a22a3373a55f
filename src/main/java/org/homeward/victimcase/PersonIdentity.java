package org.homeward.victimcase;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.casefile.Identity;
import org.homeward.engine.Values;
import org.jspecify.annotations.Nullable;

/** The identity between the special file and the case file. */
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

    /** Shows in a new special file what is known from before. */
    static void show(Identity identity, DelegateExecution execution) {
        LocalDate birthDate = identity.birthDate();
        put(execution, "reportedName", identity.name());
        put(execution, "surname", identity.surname());
        put(execution, "givenName", identity.givenName());
        put(execution, "alias", identity.alias());
        put(execution, "sex", identity.sex());
        put(execution, "birthDate", birthDate == null ? null : birthDate.toString());
        put(execution, "nationality", identity.nationality());
        put(execution, "ethnicity", identity.ethnicity());
        put(execution, "originRegion", identity.homeRegion());
        put(execution, "language", identity.language());
        put(execution, "idNumber", identity.idNumber());
    }

    private static void put(DelegateExecution execution, String name, @Nullable String value) {
        if (value != null) {
            execution.setVariable(name, value);
        }
    }
}
