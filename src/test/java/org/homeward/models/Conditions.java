package org.homeward.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** The FEEL conditions of forms. */
final class Conditions {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern COMPARED = Pattern.compile("(\\w+) !?= \"([^\"]*)\"");
    private static final Pattern CONTAINED = Pattern.compile("list contains\\((\\w+), \"([^\"]*)\"\\)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "null", "true", "false", "list", "contains");

    private Conditions() {}

    static boolean parses(String expression) {
        return FEEL.parseExpression(expression).isSuccess();
    }

    static boolean holds(String expression, Map<String, Object> values) {
        return Boolean.TRUE.equals(FEEL.evaluateExpression(expression, values).result());
    }

    static Set<String> names(String expression) {
        Set<String> names = new LinkedHashSet<>();
        Matcher name = NAME.matcher(STRING.matcher(expression).replaceAll("\"\""));
        while (name.find()) {
            if (!WORDS.contains(name.group())) {
                names.add(name.group());
            }
        }
        return names;
    }

    /** The codes that conditions compare each name with. */
    static Map<String, Set<String>> codes(List<String> expressions) {
        Map<String, Set<String>> codes = new HashMap<>();
        for (String expression : expressions) {
            for (Pattern pattern : List.of(COMPARED, CONTAINED)) {
                Matcher matcher = pattern.matcher(expression);
                while (matcher.find()) {
                    if (!matcher.group(2).isEmpty()) {
                        codes.computeIfAbsent(matcher.group(1), key -> new LinkedHashSet<>())
                                .add(matcher.group(2));
                    }
                }
            }
        }
        return codes;
    }

    /** True if some values of the names let every condition fail, so that the field is to be seen. */
    static boolean canAllFail(List<String> expressions, List<String> outcomes) {
        Set<String> names = new LinkedHashSet<>();
        expressions.forEach(expression -> names.addAll(names(expression)));
        Map<String, Set<String>> codes = codes(expressions);
        List<Map<String, Object>> tries = List.of(Map.of());
        for (String name : names) {
            List<Map<String, Object>> next = new ArrayList<>();
            for (Map<String, Object> known : tries) {
                for (Object value : candidates(name, codes.getOrDefault(name, Set.of()), outcomes)) {
                    Map<String, Object> more = new HashMap<>(known);
                    more.put(name, value);
                    next.add(more);
                }
            }
            tries = next;
        }
        return tries.stream().anyMatch(values -> expressions.stream().noneMatch(hide -> holds(hide, values)));
    }

    private static List<Object> candidates(String name, Set<String> codes, List<String> outcomes) {
        if (name.equals("answer")) {
            return List.of("do", "wrong-unit", "cannot");
        }
        if (name.equals("outcome")) {
            return List.copyOf(outcomes);
        }
        List<Object> values = new ArrayList<>(List.of(true, false, 1, 5, "something else", List.copyOf(codes)));
        values.addAll(codes);
        return values;
    }
}
