package org.homeward.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the choices of a field come from: the list that its {@code properties.options} names, a variable, an expression,
 * or the form itself.
 */
record OptionSpec(
        @Nullable String source,
        @Nullable String variable,
        @Nullable String expression,
        List<Option> fixed) {

    static final OptionSpec NONE = new OptionSpec(null, null, null, List.of());
}
