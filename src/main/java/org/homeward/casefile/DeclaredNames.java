package org.homeward.casefile;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The plain names of the register of fields and of the engine's and the models' control variables. */
@Component
class DeclaredNames implements PlainNames {

    private final Set<String> names;

    DeclaredNames(
            @Value("classpath:reference/fields.csv") Resource fields,
            @Value("classpath:reference/control-variables.txt") Resource control) {
        Set<String> all = new HashSet<>(control(text(control)));
        // Without the register all its fields are personal, which is safe.
        if (fields.exists()) {
            all.addAll(fields(new StringReader(text(fields))));
        }
        names = Set.copyOf(all);
    }

    @Override
    public boolean isPlain(String name) {
        return names.contains(name);
    }

    static Set<String> control(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toSet());
    }

    static Set<String> fields(Reader csv) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(csv, format)) {
            return rows.stream()
                    .filter(row -> row.get("plain").equals("yes"))
                    .map(row -> row.get("field"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
