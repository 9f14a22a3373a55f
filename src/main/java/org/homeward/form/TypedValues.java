package org.homeward.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** Gives a checked value the one type that its variable always has. */
final class TypedValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TypedValues() {}

    static TypedValue of(@Nullable Object value) {
        if (value == null) {
            return Variables.untypedNullValue();
        } else if (value instanceof List<?> list) {
            return list(list);
        } else if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        } else if (value instanceof Long number) {
            return Variables.longValue(number);
        } else if (value instanceof Double number) {
            return Variables.doubleValue(number);
        }
        return Variables.stringValue((String) value);
    }

    static TypedValue list(List<?> list) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(list)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of texts is always JSON", e);
        }
    }
}
