package org.homeward.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Serves a form in the caller's language with its choices filled in; all else stays as it was deployed. */
@Component
class FormLocaliser {

    private final FormOptions options;

    FormLocaliser(FormOptions options) {
        this.options = options;
    }

    byte[] serve(FormSchema form, FormContext context) {
        ObjectNode copy = form.source().deepCopy();
        components(copy, context);
        return copy.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void components(JsonNode parent, FormContext context) {
        for (JsonNode child : parent.path("components")) {
            if (child instanceof ObjectNode component) {
                if (context.language() == Language.ZH) {
                    translate(component);
                }
                fill(component, context);
                components(component, context);
            }
        }
    }

    private void fill(ObjectNode component, FormContext context) {
        String spec = component.path("properties").path("options").asText();
        if (!spec.isEmpty()) {
            ArrayNode values = component.putArray("values");
            for (Option option : options.named(spec, context)) {
                values.addObject().put("label", option.label()).put("value", option.value());
            }
        }
    }

    private static void translate(ObjectNode component) {
        switch (component.path("type").asText()) {
            case "text" -> put(component, "text", "zh");
            case "html" -> put(component, "content", "zh");
            case "datetime" -> {
                boolean time = "time".equals(component.path("subtype").asText());
                put(component, time ? "timeLabel" : "dateLabel", "zh");
                put(component, "timeLabel", "zhTimeLabel");
            }
            default -> put(component, "label", "zh");
        }
        put(component, "description", "zhDescription");
    }

    private static void put(ObjectNode component, String field, String property) {
        String chinese = component.path("properties").path(property).asText();
        if (!chinese.isEmpty()) {
            component.put(field, chinese);
        }
    }
}
