package org.homeward.register;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells the people of a unit, or the administrators, that something needs them. */
@Component
public class Notices {

    public static final String ADMINISTRATORS = "administrators";

    private final JdbcTemplate jdbc;

    Notices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param unit unit id, or {@link #ADMINISTRATORS}
     * @param role role within the unit
     * @param kind code such as {@code late}, {@code cannot}, {@code no-unit}
     */
    public void tell(String unit, String role, String kind, @Nullable String task, @Nullable String number) {
        jdbc.update(
                "insert into register.notice (unit, role, kind, task_id, number) values (?, ?, ?, ?, ?)",
                unit,
                role,
                kind,
                task,
                number);
    }
}
