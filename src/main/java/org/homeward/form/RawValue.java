package org.homeward.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Turns what a door brings into a String, Boolean, Number or List; nothing is ever deserialised into other classes. */
final class RawValue {

    /** Stands for everything that no form sends. */
    static final Object UNREADABLE = new Object();

    private static final ObjectMapper JSON = new ObjectMapper();

    private RawValue() {}

    static @Nullable Object read(@Nullable Object raw) {
        if (raw instanceof JsonValue json) {
            String text = json.getValueSerialized();
            return parse(text == null && json.isDeserialized() ? String.valueOf(json.getValue()) : text);
        }
        if (raw instanceof SerializableValue serialized) {
            return SerializationDataFormats.JSON.getName().equals(serialized.getSerializationDataFormat())
                            && serialized.getValueSerialized() != null
                    ? parse(serialized.getValueSerialized())
                    : serialized.isDeserialized() ? plain(serialized.getValue()) : UNREADABLE;
        }
        if (raw instanceof FileValue || raw instanceof BytesValue) {
            return UNREADABLE;
        }
        return plain(raw instanceof TypedValue typed ? typed.getValue() : raw);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof SpinJsonNode node) {
            return parse(node.toString());
        }
        return value == null
                        || value instanceof String
                        || value instanceof Boolean
                        || value instanceof Number
                        || value instanceof List
                ? value
                : UNREADABLE;
    }

    private static @Nullable Object parse(@Nullable String json) {
        try {
            return json == null ? null : plain(JSON.readValue(json, Object.class));
        } catch (JsonProcessingException e) {
            return UNREADABLE;
        }
    }
}
