package org.homeward.web;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.homeward.directory.Account;
import org.homeward.directory.Directory;
import org.homeward.directory.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The open and overdue tasks of each unit that an overseer answers for; numbers only. */
@Component
class Board {

    /** @param oldestDue when the task that ends first ends or has ended */
    record Line(
            String unit,
            String nameEn,
            String nameZh,
            long open,
            long overdue,
            @Nullable OffsetDateTime oldestDue) {}

    private final JdbcTemplate jdbc;
    private final Directory directory;

    Board(JdbcTemplate jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** The units of the account's regions that have open tasks, those with most overdue first. */
    List<Line> of(Account account) {
        String[] units = directory.units().stream()
                .filter(unit -> account.regions().contains(unit.region()))
                .map(Unit::id)
                .toArray(String[]::new);
        return jdbc
                .query(
                        """
                        select unit, count(*), count(*) filter (where due_at < now()), min(due_at)
                          from register.task where ended_at is null and unit = any(?) group by unit
                        """,
                        (row, number) -> line(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getObject(4, OffsetDateTime.class)),
                        (Object) units)
                .stream()
                .sorted(Comparator.comparingLong(Line::overdue)
                        .thenComparingLong(Line::open)
                        .reversed()
                        .thenComparing(Line::unit))
                .toList();
    }

    private Line line(String id, long open, long overdue, @Nullable OffsetDateTime oldestDue) {
        Unit unit = directory.unit(id).orElseThrow();
        return new Line(id, unit.nameEn(), unit.nameZh(), open, overdue, oldestDue);
    }
}
