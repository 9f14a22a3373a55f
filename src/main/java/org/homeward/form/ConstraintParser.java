package org.homeward.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.homeward.form.Constraints.Bound;
import org.jspecify.annotations.Nullable;

/** Reads what a component demands of its value. */
final class ConstraintParser {

    private ConstraintParser() {}

    static Constraints parse(JsonNode component) {
        JsonNode validate = component.path("validate");
        String type = validate.path("validationType").asText();
        if (!type.isEmpty() && !"custom".equals(type) && !"email".equals(type)) {
            throw new FormSchemaException("validationType " + type + " is not supported by the server's check");
        }
        return new Constraints(
                validate.path("required").asBoolean(),
                bound(validate.path("min")),
                bound(validate.path("max")),
                bound(validate.path("minLength")),
                bound(validate.path("maxLength")),
                pattern(validate.path("pattern").asText()),
                "email".equals(type),
                component.has("decimalDigits") ? component.get("decimalDigits").asInt() : null,
                number(component.path("increment")),
                component.path("serializeToString").asBoolean());
    }

    static DateTimeFormat dateTime(JsonNode component) {
        return new DateTimeFormat(
                DateTimeFormat.Part.valueOf(
                        component.path("subtype").asText("date").toUpperCase(Locale.ROOT)),
                DateTimeFormat.Zone.valueOf(component
                        .path("timeSerializingFormat")
                        .asText("utc_offset")
                        .toUpperCase(Locale.ROOT)),
                component.path("disallowPassedDates").asBoolean());
    }

    private static @Nullable Bound bound(JsonNode node) {
        String expression = Feel.expression(node);
        BigDecimal number = number(node);
        return expression == null && number == null ? null : new Bound(number, expression);
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        String text = node.asText();
        return text.isEmpty() || text.startsWith("=") ? null : new BigDecimal(text);
    }

    private static @Nullable Pattern pattern(String javaScript) {
        return javaScript.isEmpty() ? null : BrowserPattern.compile(javaScript);
    }
}
