package org.homeward.register;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets go of what only mattered for a while: repeated answers after 30 days, settled events and seen notices after 90. */
@Component
class Cleanup {

    private final JdbcTemplate jdbc;

    Cleanup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void letGo() {
        jdbc.update("delete from register.idempotency where at < now() - interval '30 days'");
        jdbc.update("delete from register.event where settled_at < now() - interval '90 days'");
        jdbc.update("delete from register.notice where seen_at < now() - interval '90 days'");
    }
}
