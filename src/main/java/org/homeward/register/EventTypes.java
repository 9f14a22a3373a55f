package org.homeward.register;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.homeward.register.EventType.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Every kind of event that the house knows. */
@Component
public class EventTypes {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private final Map<String, EventType> types = new LinkedHashMap<>();

    EventTypes(@Value("classpath:reference/events.csv") Resource csv) throws IOException {
        try (Reader reader = new InputStreamReader(csv.getInputStream(), StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(reader)) {
                types.put(row.get("type"), type(row));
            }
        }
    }

    public Optional<EventType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    public Collection<EventType> all() {
        return types.values();
    }

    /** For the house's own events: one that is not built is a mistake in the code. */
    EventType known(String name) {
        return find(name)
                .filter(type -> type.act() != null)
                .orElseThrow(() -> new IllegalArgumentException("No event of this type is known: " + name));
    }

    private static EventType type(CSVRecord row) {
        String[] acts = row.get("acts").split(":");
        return new EventType(
                row.get("type"),
                Set.copyOf(list(row.get("senders"))),
                list(row.get("keys")),
                act(acts[0]),
                acts.length > 1 ? acts[1] : "",
                list(row.get("data")).stream().map(EventField::of).toList(),
                row.get("label_en"),
                row.get("label_zh"));
    }

    private static @Nullable Act act(String code) {
        return code.isEmpty() ? null : Act.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::trim)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
