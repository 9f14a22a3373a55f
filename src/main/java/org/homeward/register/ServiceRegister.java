package org.homeward.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The services that a case owes: nothing is forgotten, because closure asks here. */
@Component
public class ServiceRegister {

    private final JdbcTemplate jdbc;
    private final Changes changes;

    ServiceRegister(JdbcTemplate jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * @param number S… of a service with a process of its own, F… of a referral
     * @param process process that delivers it
     */
    public void opened(String number, String caseNumber, String serviceType, String process, String unit) {
        int added = jdbc.update("""
                insert into register.service (number, case_number, service_type, process, responsible_unit, status)
                values (?, ?, ?, ?, ?, 'open') on conflict (number) do nothing
                """, number, caseNumber, serviceType, process, unit);
        if (added > 0) {
            changes.tell(List.of(unit), number, "service", "opened");
        }
    }

    public void instance(String number, String processInstance) {
        jdbc.update("update register.service set process_instance = ? where number = ?", processInstance, number);
    }

    /** @param status {@code done}, {@code waived} or {@code cancelled} */
    public void ended(String number, String status, String endCode) {
        jdbc.update("""
                with ended as (
                    update register.service set status = ?, end_code = ?, closed_at = now()
                     where number = ? and status = 'open' returning responsible_unit)
                insert into register.change (unit, number, kind, code)
                select responsible_unit, ?, 'service', ? from ended
                """, status, endCode, number, number, status);
    }

    public int openOf(String caseNumber) {
        Integer count = jdbc.queryForObject(
                "select count(*) from register.service where case_number = ? and status = 'open'",
                Integer.class,
                caseNumber);
        return count == null ? 0 : count;
    }

    /** True if a service of this type is open now. */
    public boolean open(String caseNumber, String serviceType) {
        Boolean found = jdbc.queryForObject("""
                select exists (select from register.service
                                where case_number = ? and service_type = ? and status = 'open')
                """, Boolean.class, caseNumber, serviceType);
        return Boolean.TRUE.equals(found);
    }

    /** The open services of a case: number, type and unit. */
    public List<OpenService> openServices(String caseNumber) {
        return jdbc.query(
                """
                select number, service_type, process, responsible_unit, process_instance from register.service
                 where case_number = ? and status = 'open' order by opened_at, number
                """,
                (rs, row) -> new OpenService(
                        rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5)),
                caseNumber);
    }

    public record OpenService(
            String number,
            String serviceType,
            String process,
            String unit,
            @Nullable String processInstance) {}
}
