package org.homeward.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a {@code .form} file; what it does not know it refuses, so that nothing in a form goes unchecked. */
final class FormParser {

    private static final Set<String> SHOWN_ONLY = Set.of("text", "html", "image", "spacer", "separator");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private FormParser(String id) {
        this.id = id;
    }

    static FormSchema parse(String text) {
        JsonNode source;
        try {
            source = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new FormSchemaException("A form is not JSON");
        }
        if (!(source instanceof ObjectNode form)) {
            throw new FormSchemaException("A form is not a JSON object");
        }
        FormParser parser = new FormParser(form.path("id").asText("?"));
        parser.components(form, Set.of());
        Set<String> names = new LinkedHashSet<>(parser.fields.keySet());
        ExpressionNames.collect(form, names);
        return new FormSchema(
                parser.id, form, Collections.unmodifiableMap(parser.fields), Collections.unmodifiableSet(names));
    }

    private void components(JsonNode parent, Set<String> hides) {
        for (JsonNode component : parent.path("components")) {
            Set<String> all = with(hides, component.path("conditional").path("hide"));
            String type = component.path("type").asText();
            if ("group".equals(type)) {
                refuse(component, "path", !component.path("path").asText().isEmpty());
                refuse(component, "isRepeating", component.path("isRepeating").asBoolean());
                components(component, all);
            } else if (!SHOWN_ONLY.contains(type)) {
                field(component, type, all);
            }
        }
    }

    private static Set<String> with(Set<String> hides, JsonNode hide) {
        String expression = Feel.expression(hide);
        if (expression == null) {
            return hides;
        }
        Set<String> all = new LinkedHashSet<>(hides);
        all.add(expression);
        return Collections.unmodifiableSet(all);
    }

    private void field(JsonNode component, String component_, Set<String> hides) {
        FieldType type = FieldType.of(component_);
        refuse(component, "type " + component_, type == null);
        String key = component.path("key").asText();
        refuse(component, "key", key.isEmpty() || key.contains(".") || fields.containsKey(key));
        if (type == null) {
            return;
        }
        JsonNode readonly = component.path("readonly");
        fields.put(
                key,
                new Field(
                        key,
                        type,
                        hides,
                        component.path("disabled").asBoolean(),
                        readonly.asBoolean(),
                        Feel.expression(readonly),
                        plain(component.path("defaultValue")),
                        ConstraintParser.parse(component),
                        type == FieldType.DATETIME ? ConstraintParser.dateTime(component) : null,
                        options(component)));
    }

    private OptionSpec options(JsonNode component) {
        String source = component.path("properties").path("options").asText();
        if (!source.isEmpty()) {
            return new OptionSpec(source, null, null, List.of());
        }
        if (component.has("valuesKey")) {
            return new OptionSpec(null, component.get("valuesKey").asText(), null, List.of());
        }
        if (component.has("valuesExpression")) {
            return new OptionSpec(null, null, Feel.expression(component.get("valuesExpression")), List.of());
        }
        List<Option> fixed = new ArrayList<>();
        for (JsonNode value : component.path("values")) {
            refuse(component, "values", !value.path("value").isTextual());
            fixed.add(
                    new Option(value.path("value").asText(), value.path("label").asText()));
        }
        return fixed.isEmpty() ? OptionSpec.NONE : new OptionSpec(null, null, null, List.copyOf(fixed));
    }

    private static @Nullable Object plain(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : JSON.convertValue(node, Object.class);
    }

    private void refuse(JsonNode component, String what, boolean refused) {
        if (refused) {
            throw new FormSchemaException("Form " + id + ", component "
                    + component.path("id").asText(component.path("key").asText()) + ": " + what
                    + " is not supported by the server's check");
        }
    }
}
