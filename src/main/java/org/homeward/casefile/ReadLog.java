package org.homeward.casefile;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records who read personal data. Entries are written at most half a second later, in batches, by a thread of their own, and at
 * shutdown; a node that is killed loses that half second.
 */
@Component
@DependsOnDatabaseInitialization
public class ReadLog {

    private static final Logger LOG = LoggerFactory.getLogger(ReadLog.class);
    private static final int MOST_WAITING = 50_000;
    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ReadChain chain;

    /** One start of one node: a chain is never continued by another process. */
    private final String node = UUID.randomUUID().toString();

    private final BlockingQueue<ReadEntry> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<ReadEntry> batch = new ArrayList<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "read-log");
        thread.setDaemon(true);
        return thread;
    });
    private State state;

    /** How far the chain is in the database. */
    private record State(Instant minute, int entries, byte[] lastEntry, int seals, byte[] lastSeal) {}

    ReadLog(JdbcTemplate jdbc, PlatformTransactionManager transactions, MasterKey master) {
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
        chain = new ReadChain(master);
        state = new State(Instant.EPOCH, 0, new byte[0], 0, new byte[0]);
        writer.scheduleWithFixedDelay(this::writeQuietly, 500, 500, TimeUnit.MILLISECONDS);
    }

    /** Returns at once; waits only if the database has been away for tens of thousands of reads: then nobody reads unrecorded. */
    public void record(ReadEntry entry) {
        try {
            waiting.put(entry);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A read could not be recorded and must not happen");
        }
    }

    /** True while every recorded entry and every sealed minute is as it was written. */
    public boolean verify() {
        return new ReadLogCheck(jdbc, chain).intact();
    }

    @PreDestroy
    void close() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(5, TimeUnit.SECONDS);
        writeQuietly();
        transaction.executeWithoutResult(status -> sealMinute());
    }

    /** Writes what waits; a batch that fails stays and is tried again. */
    synchronized void write() {
        do {
            waiting.drainTo(batch, BATCH - batch.size());
            Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
            State before = state;
            if (batch.isEmpty() && (before.entries == 0 || before.minute.equals(minute))) {
                return;
            }
            try {
                transaction.executeWithoutResult(status -> {
                    if (!state.minute.equals(minute)) {
                        sealMinute();
                        state = new State(minute, 0, chain.start(node, minute), state.seals, state.lastSeal);
                    }
                    insert();
                });
                batch.clear();
            } catch (RuntimeException e) {
                state = before;
                throw e;
            }
        } while (!waiting.isEmpty());
    }

    private void writeQuietly() {
        try {
            write();
        } catch (RuntimeException e) {
            LOG.error(
                    "The read log cannot be written and waits: {}", e.getClass().getName());
        }
    }

    private void insert() {
        List<Object[]> rows = new ArrayList<>();
        int position = state.entries;
        byte[] hash = state.lastEntry;
        for (ReadEntry entry : batch) {
            position++;
            hash = chain.entry(hash, position, entry);
            rows.add(new Object[] {
                node,
                utc(state.minute),
                position,
                entry.who(),
                entry.unit(),
                entry.number(),
                entry.dataClass(),
                entry.task(),
                entry.door(),
                utc(entry.at().truncatedTo(ChronoUnit.MICROS)),
                hash
            });
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("insert into audit.read_log values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
            state = new State(state.minute, position, hash, state.seals, state.lastSeal);
        }
    }

    private void sealMinute() {
        if (state.entries == 0) {
            return;
        }
        int sequence = state.seals + 1;
        byte[] seal = chain.seal(state.lastSeal, state.lastEntry, sequence, state.entries);
        jdbc.update(
                "insert into audit.read_seal values (?, ?, ?, ?, ?)",
                node,
                sequence,
                utc(state.minute),
                state.entries,
                seal);
        state = new State(state.minute, 0, state.lastEntry, sequence, seal);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
