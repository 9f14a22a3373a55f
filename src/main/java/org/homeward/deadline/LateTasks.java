package org.homeward.deadline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the tasks whose limit has passed, once each, and tells the head of their unit; it never completes a task. */
@Component
public class LateTasks {

    private static final Logger LOG = LoggerFactory.getLogger(LateTasks.class);

    private final JdbcTemplate jdbc;

    LateTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement for all tasks; rows that another node tells at the same moment are passed over. */
    @Scheduled(fixedDelayString = "${homeward.late-tasks-every:PT30S}", initialDelayString = "PT20S")
    @Transactional
    public void tell() {
        int told = jdbc.update("""
                with late as (
                    select id from register.task
                     where ended_at is null and told_late_at is null and due_at < now()
                     order by due_at limit 10000 for update skip locked),
                marked as (
                    update register.task t set told_late_at = now() from late
                     where t.id = late.id returning t.id, t.unit, t.number),
                noted as (
                    insert into register.notice (unit, role, kind, task_id, number)
                    select unit, 'head', 'late', id, number from marked)
                insert into register.change (unit, number, kind, code)
                select unit, coalesce(number, id), 'task', 'late' from marked
                """);
        if (told > 0) {
            LOG.info("{} tasks are late; the heads of their units are told", told);
        }
    }
}
