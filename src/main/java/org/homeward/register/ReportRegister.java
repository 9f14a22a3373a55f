package org.homeward.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reports and where the persons in them have got to. */
@Component
public class ReportRegister {

    private final JdbcTemplate jdbc;
    private final Changes changes;

    ReportRegister(JdbcTemplate jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * @param channel code of {@code report-source}
     * @param reportedBy login of the agency's account, null for a desk
     * @param reporterUnit unit that reported, null for a citizen
     */
    public record NewReport(
            String number,
            String channel,
            String receivedRegion,
            String incidentRegion,
            boolean minor,
            @Nullable String reportedBy,
            @Nullable String reporterUnit) {}

    public void received(NewReport report) {
        jdbc.update(
                """
                insert into register.report (number, status, channel, received_region, incident_region, minor,
                                             reported_by, reporter_unit)
                values (?, 'received', ?, ?, ?, ?, ?, ?) on conflict (number) do nothing
                """,
                report.number(),
                report.channel(),
                report.receivedRegion(),
                report.incidentRegion(),
                report.minor(),
                report.reportedBy(),
                report.reporterUnit());
        if (report.reporterUnit() != null) {
            changes.tell(List.of(report.reporterUnit()), report.number(), "report", "received");
        }
    }

    public void personReported(String report, String person, boolean minor) {
        jdbc.update("""
                insert into register.report_person (report, person, minor) values (?, ?, ?)
                on conflict (report, person) do nothing
                """, report, person, minor);
    }

    /** A report only moves forward: a notice served after the rescue began does not set it back. */
    public void status(String number, String status) {
        int moved = jdbc.update("""
                update register.report set status = ?
                 where number = ? and array_position(array['received', 'assessing', 'referred', 'rescue', 'closed'], status)
                     < array_position(array['received', 'assessing', 'referred', 'rescue', 'closed'], ?)
                """, status, number, status);
        if (moved > 0) {
            tellReporter(number, status);
        }
    }

    public void movedTo(String number, String region) {
        jdbc.update("update register.report set received_region = ? where number = ?", region, number);
    }

    public void instance(String number, String processInstance) {
        jdbc.update("update register.report set process_instance = ? where number = ?", processInstance, number);
    }

    public void ended(String number, String endCode) {
        jdbc.update(
                "update register.report set status = 'closed', ended_at = now(), end_code = ? where number = ?",
                endCode,
                number);
        tellReporter(number, "closed");
    }

    /** Persons of a report who are in one of these states, such as {@code p1}, in the order of the report. */
    public List<ReportedPerson> persons(String report, String... states) {
        return jdbc.query(
                """
                select person, minor, state, case_number from register.report_person
                 where report = ? and (cardinality(?::text[]) = 0 or state = any (?::text[]))
                 order by length(person), person
                """,
                (rs, row) -> new ReportedPerson(rs.getString(1), rs.getBoolean(2), rs.getString(3), rs.getString(4)),
                report,
                states,
                states);
    }

    public void personState(String report, String person, String state, @Nullable String caseNumber) {
        jdbc.update("""
                update register.report_person set state = ?, case_number = coalesce(?, case_number)
                 where report = ? and person = ?
                """, state, caseNumber, report, person);
    }

    /** Open reports and cases of these regions, newest first, for the comparison of a new report. */
    public List<String> openNear(List<String> regions, int most) {
        String[] places = regions.toArray(String[]::new);
        return jdbc.queryForList("""
                select number from (
                    select number, opened_at as at from register.victim_case
                     where status = 'open' and case_region = any (?::bpchar[])
                    union all
                    select number, received_at from register.report
                     where status <> 'closed' and received_region = any (?::bpchar[])) as near
                 order by at desc limit ?
                """, String.class, places, places, most);
    }

    private void tellReporter(String number, String code) {
        jdbc.update("""
                insert into register.change (unit, number, kind, code)
                select reporter_unit, number, 'report', ? from register.report
                 where number = ? and reporter_unit is not null
                """, code, number);
    }

    /** @param minor true unless the report gives reason to take the person for an adult */
    public record ReportedPerson(
            String person,
            boolean minor,
            String state,
            @Nullable String caseNumber) {}
}
