package org.homeward.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** A real PostgreSQL server that lives and dies with the application and keeps its data in a directory. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DirectoryLock lock;
    private final EmbeddedPostgres server;

    EmbeddedDatabase(Path home) {
        Path data = home.toAbsolutePath().normalize().resolve("postgres");
        try {
            Files.createDirectories(data);
            // Before anything is stopped: the server found below may belong to a Homeward that is alive.
            lock = DirectoryLock.take(data.resolveSibling("homeward.lock"));
            OrphanedServer.stop(data);
            UnfinishedInitialisation.clear(data);
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    // The library deletes old sub-directories of its working directory: it gets one of its own.
                    .setOverrideWorkingDirectory(
                            data.resolveSibling("postgres-binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // The library starts the server with -F for tests; what is acknowledged here must last.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("jit", "off")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", "localhost")
                    .start();
            UnfinishedInitialisation.finished(data);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database in " + data + " does not start", e);
        }
        LOG.info("Embedded PostgreSQL listens on port {} and keeps its data in {}", server.getPort(), data);
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "postgres";
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }
}
