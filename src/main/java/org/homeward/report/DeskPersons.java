package org.homeward.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.casefile.Identity;
import org.homeward.engine.Values;
import org.jspecify.annotations.Nullable;

/** The persons as a hotline desk types them: up to five, numbered, without a dynamic list. */
final class DeskPersons {

    private static final int MOST = 5;
    private static final List<String> FIELDS = List.of(
            "Name", "Sex", "DateOfBirth", "ApproximateAge", "Nationality", "HomeRegion", "Language", "Description");

    private DeskPersons() {}

    static List<Identity> of(DelegateExecution execution) {
        int count = Math.min(MOST, Values.number(execution, "personCount"));
        List<Identity> persons = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            persons.add(person(execution, "person" + i));
        }
        return persons;
    }

    /** From here on the persons are in the case file only, each under a key of their own. */
    static void forget(DelegateExecution execution) {
        for (int i = 1; i <= MOST; i++) {
            for (String field : FIELDS) {
                execution.removeVariable("person" + i + field);
            }
        }
    }

    private static Identity person(DelegateExecution execution, String key) {
        String birthDate = Values.text(execution, key + "DateOfBirth");
        return new Identity(
                Values.text(execution, key + "Name"),
                null,
                null,
                null,
                Values.text(execution, key + "Sex"),
                birthDate == null ? null : LocalDate.parse(birthDate),
                age(execution, key + "ApproximateAge"),
                Values.text(execution, key + "Nationality"),
                null,
                Values.text(execution, key + "HomeRegion"),
                Values.text(execution, key + "Language"),
                null,
                Values.text(execution, key + "Description"));
    }

    private static @Nullable Integer age(DelegateExecution execution, String name) {
        return execution.getVariable(name) instanceof Number years ? years.intValue() : null;
    }
}
