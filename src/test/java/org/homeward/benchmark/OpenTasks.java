package org.homeward.benchmark;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the engine's tables with open tasks, set-based: through the engine a million would take a day. */
class OpenTasks {

    private static final int UNITS = 200;

    private final JdbcTemplate jdbc;
    private final String definition;
    private int open;

    OpenTasks(JdbcTemplate jdbc, String definition) {
        this.jdbc = jdbc;
        this.definition = definition;
        jdbc.execute("create schema if not exists benchmark");
        jdbc.execute("create table benchmark.unit as select row_number() over () - 1 as n, id from"
                + " (select id from directory.unit order by id limit " + UNITS + ") u");
    }

    List<String> units() {
        return jdbc.queryForList("select id from benchmark.unit order by n", String.class);
    }

    /** One of five is claimed, and to one of three another unit lends a hand. */
    void growTo(int size) {
        jdbc.execute("drop table if exists benchmark.task");
        jdbc.execute("""
                create table benchmark.task as
                select i, gen_random_uuid()::text as instance, gen_random_uuid()::text as task,
                       timestamp '2026-01-01' + i * interval '1 second' as created,
                       case when i / %3$d %% 5 = 0 then 'somebody-' || i %% 997 end as assignee
                  from generate_series(%1$d, %2$d) i
                """.formatted(open + 1, size, UNITS));
        quietly("act_ru_execution", """
                insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, proc_def_id_, act_id_,
                       is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                       sequence_counter_, tenant_id_)
                select instance, 1, instance, instance, '%s', 't', true, false, true, false, 1, 0, 1, '350100'
                  from benchmark.task
                """.formatted(definition));
        quietly("act_ru_task", """
                insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                       assignee_, priority_, create_time_, due_date_, suspension_state_, tenant_id_, task_state_)
                select task, 1, instance, instance, '%s', 'Draw up the plan', 't', assignee, 50, created,
                       created + interval '7 days', 1, '350100', 'Created'
                  from benchmark.task
                """.formatted(definition));
        link("candidate", 0, "true");
        link("cooperating", 13, "i % 3 = 0");
        open = size;
        for (String table : List.of("act_ru_execution", "act_ru_task", "act_ru_identitylink")) {
            jdbc.execute("vacuum analyze " + table);
        }
    }

    private void link(String type, int shift, String condition) {
        quietly("act_ru_identitylink", """
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, task_created_, task_due_,
                       task_unassigned_)
                select gen_random_uuid()::text, 1, u.id, '%s', t.task, t.created, t.created + interval '7 days',
                       t.assignee is null
                  from benchmark.task t join benchmark.unit u on u.n = (t.i + %d) %% %d
                 where %s
                """.formatted(type, shift, UNITS, condition));
    }

    /** What Camunda's default writes for each link. Bits: 2 read, 32 update. */
    void grant() {
        jdbc.execute("delete from act_ru_authorization where id_ like 'benchmark-%'");
        quietly("act_ru_authorization", """
                insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                select 'benchmark-' || l.id_, 1, 1, l.group_id_, 7, l.task_id_, 2 + 32
                  from act_ru_identitylink l where l.task_id_ is not null and l.type_ = 'candidate'
                """);
        jdbc.execute("vacuum analyze act_ru_authorization");
    }

    private void quietly(String table, String insert) {
        jdbc.execute("alter table " + table + " disable trigger all");
        jdbc.update(insert);
        jdbc.execute("alter table " + table + " enable trigger all");
    }
}
