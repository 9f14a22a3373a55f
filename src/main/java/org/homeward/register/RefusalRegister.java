package org.homeward.register;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How often and over which time an adult has refused help. */
@Component
public class RefusalRegister {

    private final JdbcTemplate jdbc;

    RefusalRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many refusals there are now */
    public int refused(String caseNumber, Instant at) {
        jdbc.update(
                "insert into register.refusal (case_number, refused_at) values (?, ?) on conflict do nothing",
                caseNumber,
                at.atOffset(ZoneOffset.UTC));
        return of(caseNumber).times();
    }

    public Refusals of(String caseNumber) {
        return jdbc.queryForObject("""
                select count(*), coalesce(extract(day from max(refused_at) - min(refused_at)), 0)
                  from register.refusal where case_number = ?
                """, (rs, row) -> new Refusals(rs.getInt(1), rs.getInt(2)), caseNumber);
    }

    /** @param days whole days between the first and the last */
    public record Refusals(int times, int days) {}
}
