package org.homeward.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** FEEL as the engine bundles it, each expression parsed once. What fails is null, as in the browser. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final Map<String, Optional<ParsedExpression>> PARSED = new ConcurrentHashMap<>();

    private Feel() {}

    /** The FEEL text of a property, null where it is none. */
    static @Nullable String expression(JsonNode node) {
        return node.isTextual() && node.asText().startsWith("=") ? node.asText().substring(1) : null;
    }

    static boolean parses(String expression) {
        return parsed(expression).isPresent();
    }

    static @Nullable Object evaluate(String expression, Map<String, @Nullable Object> values) {
        return parsed(expression)
                .map(parsed -> ENGINE.evaluate(parsed, values))
                .filter(result -> result.isSuccess())
                .map(result -> result.result())
                .orElse(null);
    }

    static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    // The expressions come from deployed forms, so that the map stays small.
    private static Optional<ParsedExpression> parsed(String expression) {
        return PARSED.computeIfAbsent(expression, text -> {
            ParseResult result = ENGINE.parseExpression(text);
            return result.isSuccess() ? Optional.of(result.parsedExpression()) : Optional.empty();
        });
    }
}
