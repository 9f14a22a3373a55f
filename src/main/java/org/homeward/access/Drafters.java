package org.homeward.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Remembers who completed a drafting task, because completing needs no claim and the assignee may be somebody else. */
@Repository
class Drafters {

    private final JdbcTemplate jdbc;

    Drafters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void drafted(String processInstance, String task, @Nullable String login) {
        jdbc.update("""
                insert into access.drafter (process_instance, task, login) values (?, ?, ?)
                on conflict (process_instance, task) do update set login = excluded.login
                """, processInstance, task, login);
    }

    Optional<String> of(String processInstance, String task) {
        return jdbc
                .queryForList(
                        "select login from access.drafter where process_instance = ? and task = ? and login is not null",
                        String.class,
                        processInstance,
                        task)
                .stream()
                .findFirst();
    }

    void settled(String processInstance, String task) {
        jdbc.update("delete from access.drafter where process_instance = ? and task = ?", processInstance, task);
    }
}
