package org.homeward.report;

import java.time.LocalDate;
import java.time.Period;
import org.homeward.casefile.Identity;
import org.homeward.engine.Now;

/** Who has to be taken for a child as long as a report is all there is. */
final class Ages {

    private static final int ADULT = 18;

    private Ages() {}

    /** True unless the report gives an age of 18 years or more: unknown age counts as minor. */
    static boolean mayBeMinor(Identity person) {
        if (person.birthDate() != null) {
            LocalDate today = Now.today();
            return Period.between(person.birthDate(), today).getYears() < ADULT;
        }
        return person.approximateAge() == null || person.approximateAge() < ADULT;
    }
}
