package org.homeward.agency.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object field by field and collects every fault, so that a caller learns all of them at once. A field that is
 * faulty or absent reads as null; what was never asked for is unknown and refused by {@link #end()}.
 */
public final class Fields {

    static final int MOST_FAULTS = 1000;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_KEY = 64;
    /** Clocks differ a little. */
    private static final int SKEW_SECONDS = 60;

    private final ObjectNode node;
    private final String path;
    private final List<Fault> faults;
    private final Set<String> known = new HashSet<>();
    private final List<Fields> children = new ArrayList<>();

    private Fields(ObjectNode node, String path, List<Fault> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    public static Fields of(ObjectNode node) {
        return new Fields(node, "", new ArrayList<>());
    }

    static String path(String parent, String key) {
        String name = key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
        String clean = TextRules.fault(name) == null ? name : "?";
        return parent.isEmpty() ? clean : parent + "." + clean;
    }

    public Fields require(String... names) {
        for (String name : names) {
            JsonNode value = node.get(name);
            if (value == null
                    || value.isNull()
                    || value.isTextual() && value.textValue().isBlank()) {
                fault(name, "is required");
            }
        }
        return this;
    }

    public void fault(String name, String message) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(path(path, name), message));
        }
    }

    public boolean has(String name) {
        JsonNode value = node.get(name);
        return value != null && !value.isNull();
    }

    public @Nullable String text(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            fault(name, "must be a text");
            return null;
        }
        String wrong = TextRules.fault(value.textValue());
        if (wrong != null) {
            fault(name, wrong);
            return null;
        }
        return value.textValue();
    }

    /** @param what what the code must be one of, such as "a known region" */
    public @Nullable String code(String name, Predicate<String> isKnown, String what) {
        String code = text(name);
        if (code == null || code.isBlank()) {
            // A blank code is as good as none where none is needed; require() refuses it elsewhere.
            return null;
        }
        if (!isKnown.test(code)) {
            fault(name, "must be " + what);
            return null;
        }
        return code;
    }

    public @Nullable List<String> codes(String name, Predicate<String> isKnown, String what) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        List<String> codes = new ArrayList<>();
        boolean known = value.isArray();
        for (JsonNode item : value) {
            known &= item.isTextual() && isKnown.test(item.textValue());
            codes.add(item.asText());
        }
        if (!known) {
            fault(name, "must be a list of " + what);
            return null;
        }
        return codes;
    }

    public @Nullable Boolean flag(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            fault(name, "must be true or false");
            return null;
        }
        return value == null ? null : value.booleanValue();
    }

    public @Nullable Integer integer(String name, int least, int most) {
        BigDecimal number = decimal(name);
        if (number == null) {
            return null;
        }
        if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
            fault(name, "must be a whole number");
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            fault(name, "must be from " + least + " to " + most);
            return null;
        }
        return number.intValueExact();
    }

    public @Nullable BigDecimal decimal(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isNumber()) {
            fault(name, "must be a number");
            return null;
        }
        return value == null ? null : value.decimalValue();
    }

    public @Nullable LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            fault(name, "must be a date such as 2016-03-01");
            return null;
        }
    }

    public @Nullable LocalDate pastDate(String name) {
        LocalDate date = date(name);
        if (date != null && date.isAfter(today())) {
            fault(name, "must not be in the future");
            return null;
        }
        return sane(name, date);
    }

    private @Nullable LocalDate sane(String name, @Nullable LocalDate date) {
        if (date != null && date.getYear() < 1900) {
            fault(name, "must not be before 1900");
            return null;
        }
        return date;
    }

    public static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    public @Nullable OffsetDateTime pastTime(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        OffsetDateTime time;
        try {
            time = OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            fault(name, "must be a time with offset such as 2026-11-21T09:00:00+08:00");
            return null;
        }
        if (time.isAfter(OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(SKEW_SECONDS))) {
            fault(name, "must not be in the future");
            return null;
        }
        return sane(name, time.toLocalDate()) == null ? null : time;
    }

    public @Nullable Fields object(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof ObjectNode object)) {
            fault(name, "must be an object");
            return null;
        }
        return child(object, path(path, name));
    }

    /** The objects of a list; empty where the list is faulty or absent. */
    public List<Fields> objects(String name, int least, int most) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof ArrayNode array)) {
            fault(name, "must be a list");
            return List.of();
        }
        if (array.size() < least || array.size() > most) {
            fault(name, "must hold " + least + " to " + most + " entries");
            return List.of();
        }
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String place = name + "[" + i + "]";
            if (array.get(i) instanceof ObjectNode object) {
                objects.add(child(object, path(path, place)));
            } else {
                fault(place, "must be an object");
            }
        }
        return objects;
    }

    /** What an object holds whose keys nobody has declared. */
    public Map<String, JsonNode> undeclared() {
        Map<String, JsonNode> all = new java.util.LinkedHashMap<>();
        node.properties().forEach(entry -> {
            if (known.add(entry.getKey())) {
                all.put(entry.getKey(), entry.getValue());
            }
        });
        return all;
    }

    /** Refuses the whole request if any field of it is unknown or faulty. */
    public void end() {
        unknown();
        if (!faults.isEmpty()) {
            throw ApiException.invalid(faults);
        }
    }

    private void unknown() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(name, "is not a known field");
            }
        });
        children.forEach(Fields::unknown);
    }

    private Fields child(ObjectNode object, String place) {
        Fields child = new Fields(object, place, faults);
        children.add(child);
        return child;
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
