package org.homeward.agency;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.homeward.agency.http.Fields;
import org.homeward.casefile.Identity;
import org.springframework.stereotype.Component;

/** Reads the persons of a report; nothing of a person is required, since a rescued child may know none of it. */
@Component
class PersonFields {

    static final int MOST = 200;
    private static final int OLDEST = 120;
    /** Years by which an estimated age may differ from the date of birth. */
    private static final int ESTIMATE = 2;

    private final Checks checks;

    PersonFields(Checks checks) {
        this.checks = checks;
    }

    List<Identity> read(Fields report, int least) {
        return report.objects("persons", least, MOST).stream().map(this::person).toList();
    }

    private Identity person(Fields person) {
        LocalDate birthDate = person.pastDate("dateOfBirth");
        Integer age = person.integer("approximateAge", 0, OLDEST);
        if (birthDate != null
                && age != null
                && Math.abs(Period.between(birthDate, Fields.today()).getYears() - age) > ESTIMATE) {
            person.fault("approximateAge", "must not differ from dateOfBirth by more than 2 years");
        }
        return new Identity(
                person.text("name"),
                null,
                null,
                null,
                checks.code(person, "sex", "sex"),
                birthDate,
                age,
                checks.code(person, "nationality", "country"),
                null,
                checks.region(person, "homeRegion"),
                checks.code(person, "language", "language"),
                null,
                person.text("description"));
    }
}
