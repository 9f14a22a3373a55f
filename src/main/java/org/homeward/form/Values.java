package org.homeward.form;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that the expressions of a form see, each expression evaluated once. */
final class Values {

    private final Map<String, @Nullable Object> values;
    private final Map<String, @Nullable Object> results = new HashMap<>();

    Values(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    @Nullable
    Object evaluate(String expression) {
        if (!results.containsKey(expression)) {
            results.put(expression, Feel.evaluate(expression, values));
        }
        return results.get(expression);
    }

    boolean holds(String expression) {
        return Boolean.TRUE.equals(evaluate(expression));
    }
}
