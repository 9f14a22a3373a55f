package org.homeward.form;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One input of a form.
 *
 * @param hides expressions of the field and of every group around it; one that holds hides the field
 * @param readonly true, or by an expression
 */
record Field(
        String key,
        FieldType type,
        Set<String> hides,
        boolean disabled,
        boolean readonly,
        @Nullable String readonlyWhen,
        @Nullable Object defaultValue,
        Constraints constraints,
        @Nullable DateTimeFormat dateTime,
        OptionSpec options) {

    boolean writable(Values values) {
        return !disabled && !readonly && (readonlyWhen == null || !values.holds(readonlyWhen));
    }

    boolean isList() {
        return type == FieldType.CHOICES;
    }
}
