package org.homeward.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Referrals between units: who asked whom, and the answer. */
@Component
public class ReferralRegister {

    private final JdbcTemplate jdbc;
    private final Changes changes;

    ReferralRegister(JdbcTemplate jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** Either the case or the report is named. */
    public record NewReferral(
            String number,
            @Nullable String caseNumber,
            @Nullable String report,
            String serviceType,
            String fromUnit,
            String toUnit) {}

    public void requested(NewReferral referral) {
        int added = jdbc.update(
                """
                insert into register.referral (number, case_number, report, service_type, from_unit, to_unit, status)
                values (?, ?, ?, ?, ?, ?, 'requested') on conflict (number) do nothing
                """,
                referral.number(),
                referral.caseNumber(),
                referral.report(),
                referral.serviceType(),
                referral.fromUnit(),
                referral.toUnit());
        if (added > 0) {
            receipt(referral.number(), referral.fromUnit(), referral.toUnit());
            changes.tell(List.of(referral.fromUnit(), referral.toUnit()), referral.number(), "referral", "requested");
        }
    }

    public void instance(String number, String processInstance) {
        jdbc.update("update register.referral set process_instance = ? where number = ?", processInstance, number);
    }

    public void status(String number, String status) {
        jdbc.update("""
                with moved as (
                    update register.referral
                       set status = ?,
                           returned_times = returned_times + case ? when 'returned' then 1 else 0 end,
                           rejected_times = rejected_times + case ? when 'rejected' then 1 else 0 end,
                           closed_at = case when ? in ('completed', 'withdrawn', 'waived', 'cancelled')
                                            then now() end
                     where number = ? and status <> ? returning from_unit, to_unit)
                insert into register.change (unit, number, kind, code)
                select unnest(array[from_unit, to_unit]), ?, 'referral', ? from moved
                """, status, status, status, status, number, status, number, status);
    }

    public void due(String number, java.time.OffsetDateTime dueAt) {
        jdbc.update("update register.referral set due_at = ? where number = ?", dueAt, number);
    }

    public void movedTo(String number, String toUnit) {
        String before = find(number).map(Referral::toUnit).orElse(null);
        jdbc.update("update register.referral set to_unit = ?, status = 'requested' where number = ?", toUnit, number);
        receipt(number, before, toUnit);
        changes.tell(List.of(toUnit), number, "referral", "requested");
    }

    public Optional<Referral> find(String number) {
        return jdbc
                .query(
                        """
                        select number, case_number, service_type, from_unit, to_unit, status, returned_times,
                               rejected_times, process_instance
                          from register.referral where number = ?
                        """,
                        (rs, row) -> new Referral(
                                rs.getString(1),
                                rs.getString(2),
                                rs.getString(3),
                                rs.getString(4),
                                rs.getString(5),
                                rs.getString(6),
                                rs.getInt(7),
                                rs.getInt(8),
                                rs.getString(9)),
                        number)
                .stream()
                .findFirst();
    }

    private void receipt(String number, @Nullable String from, String to) {
        jdbc.update(
                "insert into register.handoff (number, from_unit, to_unit, kind) values (?, ?, ?, 'referral')",
                number,
                from,
                to);
    }

    public record Referral(
            String number,
            @Nullable String caseNumber,
            String serviceType,
            String fromUnit,
            String toUnit,
            String status,
            int returnedTimes,
            int rejectedTimes,
            @Nullable String processInstance) {}
}
