package org.homeward.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports as the one who reported and the units that work on them may see them. */
@Component
public class ReportReader {

    private final JdbcClient jdbc;
    private final Managing managing;

    ReportReader(JdbcClient jdbc, Managing managing) {
        this.jdbc = jdbc;
        this.managing = managing;
    }

    /** @param status {@code received}, {@code assessing}, {@code rescue}, {@code referred} or {@code closed} */
    public record ReportView(String reportNumber, String status, List<String> cases) {}

    private record Row(
            String number,
            String status,
            String receivedRegion,
            @Nullable String reportedBy,
            @Nullable String reporterUnit) {}

    public Optional<ReportView> find(String number, String login, Collection<String> units) {
        return jdbc.sql("""
                        select number, status, received_region, reported_by, reporter_unit
                          from register.report where number = ?
                        """)
                .param(number)
                .query(Row.class)
                .optional()
                .filter(row -> login.equals(row.reportedBy())
                        || row.reporterUnit() != null && units.contains(row.reporterUnit())
                        || managing.reports(units, row.receivedRegion())
                        || works(number, units))
                .map(row -> new ReportView(row.number(), row.status(), cases(number)));
    }

    private boolean works(String number, Collection<String> units) {
        return jdbc.sql("select exists (select from register.task t where t.number = :number and " + CaseReader.WORKS
                        + ") or exists (select from register.referral f where f.report = :number and "
                        + ReferralReader.SEES + ")")
                .param("number", number)
                .param("units", units.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private List<String> cases(String number) {
        return jdbc.sql("select number from register.victim_case where report = ? order by number")
                .param(number)
                .query(String.class)
                .list();
    }
}
