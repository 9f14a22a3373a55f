package org.homeward.register;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the feed that agencies poll: one line for each unit concerned. */
@Component
public class Changes {

    private final JdbcTemplate jdbc;

    Changes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param kind {@code report}, {@code case}, {@code referral}, {@code service} or {@code task}
     * @param code what became of it
     */
    public void tell(Collection<String> units, String number, String kind, String code) {
        jdbc.batchUpdate(
                "insert into register.change (unit, number, kind, code) values (?, ?, ?, ?)",
                units.stream()
                        .distinct()
                        .map(unit -> new Object[] {unit, number, kind, code})
                        .toList());
    }

    /** Tells every unit that has or had a task in the case. */
    public void tellCase(String caseNumber, String kind, String code) {
        jdbc.update("""
                insert into register.change (unit, number, kind, code)
                select distinct unit, case_number, ?, ? from register.task where case_number = ?
                """, kind, code, caseNumber);
    }
}
