package org.homeward.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that what was chosen was offered. */
final class ChoiceCheck {

    private ChoiceCheck() {}

    static @Nullable String one(Field field, @Nullable Object raw, List<Option> options, Findings findings) {
        if (raw == null || raw.equals("")) {
            if (field.constraints().required()) {
                findings.add(field.key(), "required");
            }
            return null;
        }
        if (!(raw instanceof String value)
                || options.stream().noneMatch(o -> o.value().equals(value))) {
            findings.add(field.key(), "option");
            return null;
        }
        return value;
    }

    static List<String> several(Field field, @Nullable Object raw, List<Option> options, Findings findings) {
        if (raw != null && !(raw instanceof List<?>)) {
            findings.add(field.key(), "list");
            return List.of();
        }
        List<?> chosen = raw == null ? List.of() : (List<?>) raw;
        if (chosen.isEmpty() && field.constraints().required()) {
            findings.add(field.key(), "required");
        }
        Set<String> offered = options.stream().map(Option::value).collect(Collectors.toSet());
        if (!chosen.stream().allMatch(value -> value instanceof String text && offered.contains(text))) {
            findings.add(field.key(), "option");
            return List.of();
        }
        if (new HashSet<>(chosen).size() < chosen.size()) {
            findings.add(field.key(), "each option once");
        }
        return chosen.stream().map(String.class::cast).toList();
    }
}
