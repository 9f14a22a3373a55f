package org.homeward.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database server that outlives a killed application: nothing else may start on its directory before it has ended. */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);

    private OrphanedServer() {}

    /** Ends the server named in {@code postmaster.pid} if that process really serves this directory. */
    static void stop(Path dataDirectory) throws IOException {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return;
        }
        ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                .filter(process -> serves(process, dataDirectory))
                .ifPresent(OrphanedServer::end);
    }

    private static boolean serves(ProcessHandle process, Path dataDirectory) {
        // After a reboot the number may belong to a stranger.
        return process.info()
                .commandLine()
                .or(() -> procCommandLine(process))
                .map(line -> line.contains(dataDirectory.toString()))
                .orElse(false);
    }

    private static java.util.Optional<String> procCommandLine(ProcessHandle process) {
        try {
            return java.util.Optional.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline")));
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }

    private static void end(ProcessHandle process) {
        LOG.warn("Ending the database server {} that a killed Homeward left behind", process.pid());
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
