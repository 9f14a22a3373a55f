package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CasefileTest
class ReadLogTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MasterKey master;

    @Test
    void entriesAreWrittenAndAnyChangeShows() throws InterruptedException {
        ReadLog log = new ReadLog(jdbc, transactions, master);
        for (int i = 0; i < 2_500; i++) {
            log.record(entry("R-350100-2026-" + i));
        }
        log.write();
        log.record(entry("R-350100-2026-last"));
        log.close();
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit.read_log where who = 'li.na' and number like 'R-350100-2026-%'",
                        Integer.class))
                .isEqualTo(2_501);
        assertThat(log.verify()).isTrue();

        assertTampered(log, "update audit.read_log set who = 'nobody' where number = 'R-350100-2026-7'");
        assertTampered(log, "delete from audit.read_log where number = 'R-350100-2026-7'");
        assertTampered(log, "delete from audit.read_log where number = 'R-350100-2026-last'");
        assertTampered(log, "delete from audit.read_log where who = 'li.na'");
        assertTampered(log, "update audit.read_seal set entries = entries - 1");
        assertThat(log.verify()).isTrue();
    }

    @Test
    void nothingIsChangedOrDeletedInPassing() {
        new ReadLog(jdbc, transactions, master).record(entry("R-350100-2026-x"));
        assertThatThrownBy(() -> jdbc.update("delete from audit.read_log")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.update("update audit.read_seal set entries = 0"))
                .hasMessageContaining("append-only");
    }

    private void assertTampered(ReadLog log, String change) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.execute("set local session_replication_role = replica");
            assertThat(jdbc.update(change)).isPositive();
            assertThat(log.verify()).as(change).isFalse();
            status.setRollbackOnly();
        });
    }

    private static ReadEntry entry(String number) {
        return new ReadEntry("li.na", "civil-affairs-350100", number, "S3", "task-1", Instant.now(), "tasklist");
    }
}
