package org.homeward.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that the expressions of a form see, each expression evaluated once. */
final class Values {

    private final Map<String, @Nullable Object> values;
    private final Map<String, @Nullable Object> results = new HashMap<>();

    Values(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** The same without these; what does not depend on them is not evaluated again. */
    Values without(Set<String> hidden) {
        Map<String, @Nullable Object> left = new HashMap<>(values);
        hidden.forEach(key -> left.put(key, null));
        Values others = new Values(left);
        results.forEach((expression, result) -> {
            if (ExpressionNames.of(expression).stream().noneMatch(hidden::contains)) {
                others.results.put(expression, result);
            }
        });
        return others;
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
