package org.homeward.register;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tasks of all units: who has them, since when, by when, and how they ended. */
@Component
public class TaskRegister {

    private final JdbcTemplate jdbc;
    private final Changes changes;

    TaskRegister(JdbcTemplate jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    public void opened(OpenTask task) {
        jdbc.update(
                """
                insert into register.task (id, task, process, process_instance, number, case_number, region, unit,
                                           first_unit, due_at, due_rule, escalation)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                task.id(),
                task.task(),
                task.process(),
                task.processInstance(),
                task.number(),
                task.caseNumber(),
                task.region(),
                task.unit(),
                task.unit(),
                task.dueAt(),
                task.dueRule(),
                task.escalation());
        jdbc.update(
                "insert into register.handoff (task_id, number, to_unit, kind) values (?, ?, ?, 'routed')",
                task.id(),
                task.number(),
                task.unit());
        changes.tell(List.of(task.unit()), task.number() == null ? task.id() : task.number(), "task", "opened");
    }

    /** @param how {@code completed} or {@code withdrawn} */
    public void ended(String id, String how, @Nullable String by) {
        jdbc.update("""
                with ended as (
                    update register.task set ended_at = now(), ended_how = ?, ended_by = nullif(?, '')
                     where id = ? and ended_at is null returning id, unit, number)
                insert into register.change (unit, number, kind, code)
                select unit, coalesce(number, id), 'task', ? from ended
                """, how, by, id, how);
    }

    public Optional<Answerable> answerable(String id) {
        return jdbc
                .query(
                        """
                        select task, number, case_number, region, unit, first_unit, wrong_unit_times, cannot_times
                          from register.task where id = ? and ended_at is null for update
                        """,
                        (rs, row) -> new Answerable(
                                id,
                                rs.getString(1),
                                rs.getString(2),
                                rs.getString(3),
                                rs.getString(4),
                                rs.getString(5),
                                rs.getString(6),
                                rs.getInt(7),
                                rs.getInt(8)),
                        id)
                .stream()
                .findFirst();
    }

    /** Whose task it is, open or not. */
    public Place place(String id) {
        return jdbc
                .query(
                        "select unit, coalesce(number, '') from register.task where id = ?",
                        (rs, row) -> new Place(rs.getString(1), rs.getString(2)),
                        id)
                .stream()
                .findFirst()
                .orElse(new Place("", ""));
    }

    public record Place(String unit, String number) {}

    /** The task goes to another unit; the receipt keeps from whom, to whom, why and by whose hand. */
    public void movedTo(Answerable task, String unit, String kind, String by, OffsetDateTime dueAt) {
        jdbc.update("""
                update register.task
                   set unit = ?, due_at = ?, told_late_at = null,
                       wrong_unit_times = wrong_unit_times + case ? when 'wrong-unit' then 1 else 0 end,
                       cannot_times = cannot_times + case ? when 'cannot' then 1 else 0 end
                 where id = ?
                """, unit, dueAt, kind, kind, task.id());
        jdbc.update("""
                insert into register.handoff (task_id, number, from_unit, to_unit, kind, done_by)
                values (?, ?, ?, ?, ?, nullif(?, ''))
                """, task.id(), task.number(), task.unit(), unit, kind, by);
        changes.tell(List.of(task.unit(), unit), task.number() == null ? task.id() : task.number(), "task", kind);
    }

    /**
     * An open task that a unit sends back.
     *
     * @param firstUnit the unit that routing chose first
     */
    public record Answerable(
            String id,
            String task,
            @Nullable String number,
            @Nullable String caseNumber,
            @Nullable String region,
            String unit,
            String firstUnit,
            int wrongUnitTimes,
            int cannotTimes) {}
}
