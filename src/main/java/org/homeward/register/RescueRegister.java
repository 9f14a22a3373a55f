package org.homeward.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rescue operations and searches. */
@Component
public class RescueRegister {

    private final JdbcTemplate jdbc;

    RescueRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void started(
            String number, @Nullable String report, String mode, String foundRegion, String processInstance) {
        jdbc.update("""
                insert into register.rescue (number, report, mode, found_region, process_instance)
                values (?, ?, ?, ?, ?)
                """, number, report, mode, foundRegion, processInstance);
    }

    public void ended(String number, String endCode) {
        jdbc.update("update register.rescue set ended_at = now(), end_code = ? where number = ?", endCode, number);
    }

    public Optional<String> report(String number) {
        return jdbc.queryForList("select report from register.rescue where number = ?", String.class, number).stream()
                .findFirst();
    }
}
