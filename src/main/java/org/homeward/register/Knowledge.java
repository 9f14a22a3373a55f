package org.homeward.register;

import java.util.Collection;
import org.homeward.register.CaseReader.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether an account may know that a number exists. */
@Component
public class Knowledge {

    private final JdbcClient jdbc;
    private final ReportReader reports;
    private final CaseReader cases;
    private final ReferralReader referrals;
    private final Managing managing;

    Knowledge(JdbcClient jdbc, ReportReader reports, CaseReader cases, ReferralReader referrals, Managing managing) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.cases = cases;
        this.referrals = referrals;
        this.managing = managing;
    }

    public boolean of(String number, String login, Collection<String> units) {
        return switch (number.isEmpty() ? ' ' : number.charAt(0)) {
            case 'R' -> reports.find(number, login, units).isPresent();
            case 'V' -> ofCase(number, login, units);
            case 'F' -> referrals.find(number, units).isPresent();
            case 'I' -> ofRescue(number, units);
            case 'S' -> ofService(number, login, units);
            default -> false;
        };
    }

    private boolean ofCase(String number, String login, Collection<String> units) {
        return cases.state(number)
                .filter(state -> cases.sight(state, login, units) != Sight.NONE)
                .isPresent();
    }

    /** The police of the place know of it, also while they only are asked for help. */
    private boolean ofRescue(String number, Collection<String> units) {
        return jdbc.sql("select found_region from register.rescue where number = ?")
                        .param(number)
                        .query(String.class)
                        .optional()
                        .filter(region -> managing.reports(units, region))
                        .isPresent()
                || jdbc.sql("select exists (select from register.task t where t.number = :number and "
                                + CaseReader.WORKS + ")")
                        .param("number", number)
                        .param("units", units.toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
    }

    private record Service(String caseNumber, String responsibleUnit) {}

    private boolean ofService(String number, String login, Collection<String> units) {
        return jdbc.sql("select case_number, responsible_unit from register.service where number = ?")
                .param(number)
                .query(Service.class)
                .optional()
                .filter(service ->
                        units.contains(service.responsibleUnit()) || ofCase(service.caseNumber(), login, units))
                .isPresent();
    }
}
