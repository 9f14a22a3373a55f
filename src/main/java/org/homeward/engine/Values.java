package org.homeward.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Reads variables as the forms and the API write them: texts, yes or no, and lists of codes. */
public final class Values {

    private Values() {}

    public static @Nullable String text(VariableScope scope, String name) {
        return scope.getVariable(name) instanceof String text && !text.isBlank() ? text : null;
    }

    public static String text(VariableScope scope, String name, String otherwise) {
        String text = text(scope, name);
        return text == null ? otherwise : text;
    }

    public static String required(VariableScope scope, String name) {
        String text = text(scope, name);
        if (text == null) {
            throw new IllegalStateException("The variable " + name + " is missing");
        }
        return text;
    }

    public static boolean yes(VariableScope scope, String name) {
        return Boolean.TRUE.equals(scope.getVariable(name));
    }

    public static int number(VariableScope scope, String name) {
        return scope.getVariable(name) instanceof Number number ? number.intValue() : 0;
    }

    public static List<String> codes(VariableScope scope, String name) {
        return codes(scope.getVariable(name));
    }

    public static List<String> codes(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (value instanceof SpinJsonNode json && json.isArray()) {
            return json.elements().stream().map(SpinJsonNode::stringValue).toList();
        }
        return List.of();
    }

    /** A list of codes in the type that Tasklist reads and writes. */
    public static TypedValue json(List<String> codes) {
        return org.camunda.spin.plugin.variable.SpinValues.jsonValue(
                        org.camunda.spin.Spin.JSON(codes).toString())
                .create();
    }

    /** Present only within this transaction: what decisions read and nothing stores. */
    public static Map<String, Object> transientOnly(Map<String, Object> values) {
        Map<String, Object> result = Variables.createVariables();
        values.forEach((name, value) -> result.put(name, Variables.untypedValue(value, true)));
        return result;
    }
}
