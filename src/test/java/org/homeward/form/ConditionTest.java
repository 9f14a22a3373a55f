package org.homeward.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conditions come out as in form-js 1.8.7 (feelin 3.1), whose results stand in the last column. */
class ConditionTest {

    static Stream<Arguments> conditions() {
        return Stream.of(
                on("answer != \"do\"", values(), true),
                on("answer != \"do\"", values("answer", null), true),
                on("answer != \"do\"", values("answer", "do"), false),
                on("answer = \"do\"", values("answer", null), false),
                on("contested", values("contested", true), true),
                on("contested", values("contested", null), false),
                on("not(contested)", values("contested", false), true),
                on("not(contested)", values("contested", null), false),
                on("contested != true", values("contested", null), true),
                on("minor = false", values("minor", null), false),
                on("minor = false", values("minor", false), true),
                on("x > 5", values("x", null), false),
                on("x > 5", values("x", 6), true),
                on("personCount = null or personCount < 3", values("personCount", null), true),
                on("personCount = null or personCount < 3", values("personCount", 2L), true),
                on("personCount = null or personCount < 3", values("personCount", 3.0), false),
                on("list contains(l, \"a\")", values("l", List.of("a")), true),
                on("list contains(l, \"a\")", values("l", null), false),
                on("not(list contains(l, \"a\"))", values("l", List.of()), true),
                on("list contains(l, \"a\") != true", values("l", null), true),
                on("count(l) = 0", values("l", List.of()), true),
                on("count(l) = 0", values("l", null), false),
                on("l = []", values("l", List.of()), true),
                on("outcome in (\"a\", \"b\")", values("outcome", "b"), true),
                on("outcome in (\"a\", \"b\")", values("outcome", null), false),
                on("not(outcome in (\"a\", \"b\"))", values("outcome", null), true),
                on("some x in l satisfies x = \"a\"", values("l", List.of("b", "a")), true),
                on("some x in l satisfies x = \"a\"", values("l", null), false),
                on("a = null or a = \"\"", values("a", ""), true),
                on("a = null or a = \"\"", values("a", null), true),
                on("a = \"\"", values("a", null), false),
                on("answer != \"do\" or minor", values("answer", "do", "minor", null), false),
                on("answer != \"do\" or outcome != \"x\"", values("answer", "do", "outcome", null), true),
                on("minor = true or x = 1", values("minor", null, "x", 1), true),
                on("string length(s) = 0", values("s", null), false),
                on("x", values("x", "text"), false),
                on("5", values(), false),
                on("this is ( no FEEL", values(), false));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void hidesAsTheBrowserDoes(String expression, Map<String, Object> values, boolean hidden) {
        assertThat(new Values(values).holds(expression)).isEqualTo(hidden);
    }

    private static Arguments on(String expression, Map<String, Object> values, boolean hidden) {
        return Arguments.of(expression, values, hidden);
    }

    private static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(values);
    }
}
