package org.homeward.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables that a form computes with, in its FEEL expressions and in the templates of its texts. */
final class ExpressionNames {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");

    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private ExpressionNames() {}

    static Set<String> of(String expression) {
        return KNOWN.computeIfAbsent(expression, text -> {
            Set<String> names = new HashSet<>();
            names(text, names);
            return Set.copyOf(names);
        });
    }

    /** May name too much (functions, keywords): those are no variables. */
    static void collect(JsonNode node, Set<String> names) {
        if (node.isTextual()) {
            String text = node.asText();
            if (text.startsWith("=")) {
                names(text, names);
            } else {
                Matcher template = TEMPLATE.matcher(text);
                while (template.find()) {
                    names(template.group(1), names);
                }
            }
        } else {
            if (node.has("valuesKey")) {
                names.add(node.get("valuesKey").asText());
            }
            node.forEach(child -> collect(child, names));
        }
    }

    private static void names(String expression, Set<String> names) {
        Matcher name = NAME.matcher(STRING.matcher(expression).replaceAll("\"\""));
        while (name.find()) {
            names.add(name.group());
        }
    }
}
