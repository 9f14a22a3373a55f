package org.homeward.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Victims' cases: stage, status, owner and named end. */
@Component
public class CaseRegister {

    private final JdbcTemplate jdbc;
    private final Changes changes;

    CaseRegister(JdbcTemplate jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * @param report number of the report, null where the person came another way
     * @param person position in the report
     */
    public record NewCase(
            String number,
            @Nullable String report,
            @Nullable String rescue,
            @Nullable String person,
            String caseRegion,
            boolean minor) {}

    /** What others may ask of a case without reading it. */
    public record CaseState(
            String number,
            @Nullable String report,
            String caseRegion,
            String status,
            boolean minor,
            @Nullable String processInstance) {}

    public void opened(NewCase opened) {
        jdbc.update(
                """
                insert into register.victim_case (number, report, rescue, person, case_region, stage, status, minor)
                values (?, ?, ?, ?, ?, 'registration', 'open', ?)
                """,
                opened.number(),
                opened.report(),
                opened.rescue(),
                opened.person(),
                opened.caseRegion(),
                opened.minor());
        jdbc.update("""
                insert into register.change (unit, number, kind, code)
                select reporter_unit, ?, 'case', 'opened' from register.report
                 where number = ? and reporter_unit is not null
                """, opened.number(), opened.report());
    }

    /** The instance that carries the case now; a reopened case has a new one. */
    public void carriedBy(String number, String processInstance) {
        jdbc.update("""
                update register.victim_case
                   set process_instance = ?, status = 'open', ended_at = null, end_code = null,
                       stage = case stage when 'ended' then 'registration' else stage end
                 where number = ?
                """, processInstance, number);
    }

    public void stage(String number, String stage) {
        int moved = jdbc.update(
                "update register.victim_case set stage = ? where number = ? and stage <> ?", stage, number, stage);
        if (moved > 0) {
            changes.tellCase(number, "case", stage);
        }
    }

    public void minor(String number, boolean minor) {
        jdbc.update("update register.victim_case set minor = ? where number = ?", minor, number);
    }

    /** @param status {@code closed}, {@code merged}, {@code transferred} or {@code ended}; a case that has ended stays so */
    public void ended(String number, String status, String endCode) {
        int moved = jdbc.update("""
                update register.victim_case set status = ?, end_code = ?, ended_at = now(), stage = 'ended'
                 where number = ? and status = 'open'
                """, status, endCode, number);
        if (moved > 0) {
            changes.tellCase(number, "case", status);
        }
    }

    public Optional<CaseState> find(String number) {
        return jdbc
                .query(
                        """
                        select number, report, case_region, status, minor, process_instance
                          from register.victim_case where number = ?
                        """,
                        (rs, row) -> new CaseState(
                                rs.getString(1),
                                rs.getString(2),
                                rs.getString(3),
                                rs.getString(4),
                                rs.getBoolean(5),
                                rs.getString(6)),
                        number)
                .stream()
                .findFirst();
    }
}
