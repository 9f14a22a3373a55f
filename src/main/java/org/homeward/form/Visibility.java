package org.homeward.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields of a form are hidden by the values, and what the expressions then see. */
record Visibility(Set<String> hidden, Values values) {

    /** Conditions that contradict each other may never settle; real ones settle in two or three rounds. */
    private static final int ROUNDS = 10;

    /** A hidden field counts as empty for the others, which may hide or show them in turn. */
    static Visibility of(FormSchema form, Map<String, @Nullable Object> submitted) {
        Set<String> hidden = Set.of();
        Values all = new Values(submitted);
        Values values = all;
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> next = hidden(form, values);
            if (next.equals(hidden)) {
                break;
            }
            hidden = next;
            values = all.without(hidden);
        }
        return new Visibility(hidden, values);
    }

    private static Set<String> hidden(FormSchema form, Values values) {
        Set<String> hidden = new HashSet<>();
        for (Field field : form.fields().values()) {
            if (field.hides().stream().anyMatch(values::holds)) {
                hidden.add(field.key());
            }
        }
        return hidden;
    }
}
