package org.homeward.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;

/** The sensitivity of each field, S0 (nobody) to S5 (sealed), from the register of fields. */
@Component
public class FieldClasses {

    private final Map<String, String> classes = new HashMap<>();

    FieldClasses() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        InputStream fields = FieldClasses.class.getResourceAsStream("/reference/fields.csv");
        try (InputStreamReader reader = new InputStreamReader(Objects.requireNonNull(fields), StandardCharsets.UTF_8)) {
            format.parse(reader).forEach(row -> classes.put(row.get("field"), row.get("class")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What nobody has classed is taken for private life. */
    public String of(String field) {
        return classes.getOrDefault(field, "S3");
    }
}
