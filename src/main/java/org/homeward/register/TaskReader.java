package org.homeward.register;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks of units, without personal data. */
@Component
public class TaskReader {

    private final JdbcClient jdbc;

    TaskReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param task id of the task in its model
     * @param number report, rescue, case, service or referral that it belongs to
     */
    public record TaskView(
            String taskId,
            String task,
            @Nullable String number,
            @Nullable String caseNumber,
            String unit,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime dueAt,
            boolean overdue) {}

    /** Who has a task now, and by when. */
    public record Due(String unit, @Nullable OffsetDateTime dueAt) {}

    public Page<TaskView> open(Collection<String> units, Page.Want want) {
        String[] all = units.toArray(String[]::new);
        long total = jdbc.sql("select count(*) from register.task where unit = any (?) and ended_at is null")
                .param(all)
                .query(Long.class)
                .single();
        return new Page<>(
                jdbc.sql("""
                        select id as task_id, task, number, case_number, unit, created_at, due_at,
                               coalesce(due_at < now(), false) as overdue
                          from register.task where unit = any (?) and ended_at is null
                         order by due_at nulls last, id offset ? limit ?
                        """)
                        .params(all, want.offset(), want.size())
                        .query(TaskView.class)
                        .list(),
                want.page(),
                want.size(),
                total);
    }

    /** The open task of this kind under a number. */
    public Optional<Due> due(String number, String task) {
        return jdbc.sql("""
                        select unit, due_at from register.task
                         where number = ? and task = ? and ended_at is null order by created_at desc limit 1
                        """).params(number, task).query(Due.class).optional();
    }

    /** The unit has answered by message: that counts as its contribution although the task was withdrawn. */
    public void answered(String number, String task, String login) {
        jdbc.sql("""
                        update register.task set ended_by = ?
                         where number = ? and task = ? and ended_how = 'withdrawn' and ended_by is null
                           and ended_at > now() - interval '1 minute'
                        """).params(login, number, task).update();
    }
}
