package org.homeward.agency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.homeward.agency.http.Fields;
import org.homeward.agency.http.TextRules;
import org.homeward.register.EventField;
import org.homeward.register.EventType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what an event brings. Only what its type declares becomes a variable of the process, so that nobody sets a region or an
 * age by an event; the rest is kept sealed for people to read.
 */
@Component
class EventData {

    private static final int MOST_KEYS = 50;
    private static final int MOST_COUNT = 1_000_000;
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private final Checks checks;

    EventData(Checks checks) {
        this.checks = checks;
    }

    /**
     * @param variables by the names of the process variables
     * @param more JSON of what nobody declared; null if there is none
     */
    record Read(Map<String, Object> variables, @Nullable String more) {}

    Read read(EventType type, @Nullable Fields data) {
        if (data == null) {
            return new Read(new HashMap<>(), null);
        }
        Read declared = declared(type, data);
        return new Read(declared.variables(), more(data));
    }

    /** What the type declares and nothing else; the caller refuses the rest. */
    Read declared(EventType type, Fields data) {
        Map<String, Object> variables = new HashMap<>();
        for (EventField field : type.data()) {
            if (field.required()) {
                data.require(field.name());
            }
            Object value = value(field, data);
            if (value != null) {
                variables.put(field.variable(), value);
            }
        }
        return new Read(variables, null);
    }

    /** Where nothing was sent although something is needed. */
    static void missing(EventType type, Fields body) {
        type.data().stream()
                .filter(EventField::required)
                .forEach(field -> body.fault("data." + field.name(), "is required"));
    }

    private @Nullable Object value(EventField field, Fields data) {
        String name = field.name();
        return switch (field.kind()) {
            case "text" -> data.text(name);
            case "flag" -> data.flag(name);
            case "integer" -> data.integer(name, 0, MOST_COUNT);
            case "date" -> {
                LocalDate date = data.date(name);
                yield date == null ? null : date.toString();
            }
            case "time" -> {
                OffsetDateTime time = data.pastTime(name);
                yield time == null ? null : time.toString();
            }
            case "region" -> checks.region(data, name);
            case "unit" -> checks.unit(data, name);
            default ->
                field.kind().startsWith("codes/")
                        ? data.codes(
                                name,
                                checks.known(field.kind().substring(6)),
                                "codes of the list " + field.kind().substring(6))
                        : checks.code(data, name, field.kind());
        };
    }

    private static @Nullable String more(Fields data) {
        Map<String, JsonNode> undeclared = data.undeclared();
        if (undeclared.size() > MOST_KEYS) {
            undeclared.keySet().stream()
                    .skip(MOST_KEYS)
                    .findFirst()
                    .ifPresent(name -> data.fault(name, "is one too many"));
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        undeclared.forEach((name, value) -> {
            if (!KEY.matcher(name).matches()) {
                data.fault(name, "is not a name of a field");
            }
            String wrong = fault(value);
            if (wrong != null) {
                data.fault(name, wrong);
            }
            all.set(name, value);
        });
        return all.isEmpty() ? null : all.toString();
    }

    private static @Nullable String fault(JsonNode value) {
        if (value.isTextual()) {
            return TextRules.fault(value.textValue());
        }
        for (JsonNode inner : value) {
            String wrong = fault(inner);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }
}
