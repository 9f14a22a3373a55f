package org.homeward.road;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Fills in a form from its schema alone, as somebody does who knows nothing of the process: the required visible fields, the
 * first option where there is a choice, unless the caller prefers another value.
 */
final class FormFiller {

    private static final ScalaFeelEngine FEEL =
            (ScalaFeelEngine) new ScalaFeelEngineFactory(List.of()).createInstance();

    private final Map<String, Object> preferred;
    private final Map<String, Object> known;
    private final Choice choice;
    private final Map<String, Object> chosen = new HashMap<>();

    /** Which of several allowed values somebody takes. */
    interface Choice {

        /** The first option, and nothing that is not asked for. */
        Choice FIRST = new Choice() {
            @Override
            public int of(String key, int count) {
                return 0;
            }

            @Override
            public boolean fillsOptional(String key) {
                return false;
            }
        };

        int of(String key, int count);

        boolean fillsOptional(String key);

        default String text(String key) {
            return "as told";
        }
    }

    /**
     * @param preferred values by key, taken where the field is visible
     * @param known what form-variables answered
     */
    FormFiller(Map<String, Object> preferred, Map<String, Object> known) {
        this(preferred, known, Choice.FIRST);
    }

    FormFiller(Map<String, Object> preferred, Map<String, Object> known, Choice choice) {
        this.preferred = preferred;
        this.known = known;
        this.choice = choice;
    }

    Map<String, Object> fill(JsonNode schema) {
        Map<String, Object> data = new LinkedHashMap<>();
        // Conditions look at fields further down too: go over the form until nothing changes.
        for (int pass = 0; pass < 5; pass++) {
            Map<String, Object> next = new LinkedHashMap<>();
            visit(schema.path("components"), data, next);
            if (next.equals(data)) {
                break;
            }
            data = next;
        }
        return data;
    }

    private void visit(JsonNode components, Map<String, Object> data, Map<String, Object> next) {
        for (JsonNode component : components) {
            if (hidden(component, data)) {
                continue;
            }
            if (component.has("components")) {
                visit(component.path("components"), data, next);
            }
            String key = component.path("key").asText("");
            if (key.isEmpty() || component.path("disabled").asBoolean()) {
                continue;
            }
            // A choice once made stays: what is visible depends on it.
            if (!chosen.containsKey(key)) {
                chosen.put(key, preferred.containsKey(key) ? preferred.get(key) : value(component));
            }
            Object value = chosen.get(key);
            if (value != null) {
                next.put(key, value);
            }
        }
    }

    private Object value(JsonNode component) {
        String key = component.path("key").asText();
        boolean required = component.path("validate").path("required").asBoolean();
        if (component.has("defaultValue")) {
            return text(component.get("defaultValue"));
        }
        String type = component.path("type").asText();
        if (!required && !choice.fillsOptional(key)) {
            return type.equals("checkbox") ? false : null;
        }
        return switch (type) {
            case "radio", "select" -> option(component);
            case "checklist", "taglist" -> {
                Object one = option(component);
                yield one == null ? List.of() : List.of(one);
            }
            case "number" -> component.path("validate").path("min").asLong(1);
            case "checkbox" -> true;
            case "datetime" ->
                component.path("subtype").asText().equals("date")
                        ? LocalDate.now().toString()
                        : OffsetDateTime.now(ZoneOffset.ofHours(8))
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString();
            default -> choice.text(key);
        };
    }

    private Object option(JsonNode component) {
        JsonNode values = component.path("values");
        String key = component.path("key").asText();
        if (values.isEmpty()) {
            if (component.path("validate").path("required").asBoolean()) {
                throw new AssertionError("No options for " + key);
            }
            return null;
        }
        return values.get(choice.of(key, values.size())).path("value").asText();
    }

    private static Object text(JsonNode node) {
        return node.isBoolean() ? node.asBoolean() : node.isNumber() ? node.asLong() : node.asText();
    }

    private boolean hidden(JsonNode component, Map<String, Object> data) {
        String hide = component.path("conditional").path("hide").asText("");
        if (hide.isEmpty()) {
            return false;
        }
        Map<String, Object> all = new HashMap<>(known);
        all.putAll(data);
        for (String name : names(hide)) {
            all.putIfAbsent(name, null);
        }
        Object answer = FEEL.evaluateSimpleExpression(
                hide.substring(1), Variables.fromMap(all).asVariableContext());
        return Boolean.TRUE.equals(answer);
    }

    private static List<String> names(String expression) {
        List<String> names = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile("\\b[a-z][A-Za-z0-9]*\\b")
                .matcher(expression.replaceAll("\"[^\"]*\"", ""));
        while (matcher.find()) {
            if (!List.of("or", "and", "not", "null", "true", "false", "list", "contains")
                    .contains(matcher.group())) {
                names.add(matcher.group());
            }
        }
        return names;
    }
}
