package org.homeward.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The CSV files that describe a deployment: a folder of the operator's, or the demo's on the class path. */
record DirectoryFiles(@Nullable Path folder) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    List<CSVRecord> rows(String file) {
        try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("The directory file " + file + " cannot be read", e);
        }
    }

    private InputStream open(String file) throws IOException {
        if (folder != null) {
            return Files.newInputStream(folder.resolve(file));
        }
        InputStream demo = DirectoryFiles.class.getResourceAsStream("/demo/" + file);
        if (demo == null) {
            throw new IOException("/demo/" + file + " is missing");
        }
        return demo;
    }
}
