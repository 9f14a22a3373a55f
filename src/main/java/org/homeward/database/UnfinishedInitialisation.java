package org.homeward.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A data directory whose very first start was cut off holds no data yet and cannot be used: it is made anew. */
final class UnfinishedInitialisation {

    private UnfinishedInitialisation() {}

    static void clear(Path dataDirectory) throws IOException {
        if (Files.exists(marker(dataDirectory))) {
            return;
        }
        try (Stream<Path> files = Files.list(dataDirectory)) {
            for (Path file : files.toList()) {
                FileSystemUtils.deleteRecursively(file);
            }
        }
    }

    static void finished(Path dataDirectory) throws IOException {
        if (!Files.exists(marker(dataDirectory))) {
            Files.createFile(marker(dataDirectory));
        }
    }

    private static Path marker(Path dataDirectory) {
        return dataDirectory.resolveSibling("initialised");
    }
}
