package org.homeward.agency;

import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Describes the fields of answers in the OpenAPI document, so that the rooms that fill them know nothing of it. */
@Component
class FieldTexts {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private record Text(String description, String example) {}

    private final Map<String, Text> texts = new HashMap<>();

    FieldTexts(@Value("classpath:reference/api-fields.csv") Resource csv) throws IOException {
        try (Reader reader = new InputStreamReader(csv.getInputStream(), StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(reader)) {
                texts.put(
                        row.get("schema") + "." + row.get("field"),
                        new Text(row.get("description"), row.get("example")));
            }
        }
    }

    @SuppressWarnings("rawtypes")
    void complete(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            Map<?, ?> fields = schema.getProperties();
            if (fields != null) {
                fields.forEach((field, value) -> describe(name, (String) field, (Schema<?>) value));
            }
        });
    }

    private void describe(String schema, String name, Schema<?> field) {
        Text text = texts.getOrDefault(schema + "." + name, texts.get("*." + name));
        if (text == null || field.get$ref() != null) {
            return;
        }
        if (field.getDescription() == null) {
            field.setDescription(text.description());
        }
        if (field.getExample() == null && !text.example().isEmpty()) {
            field.setExample(text.example());
        }
    }
}
