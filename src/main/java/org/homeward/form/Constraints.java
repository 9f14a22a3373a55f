package org.homeward.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a form demands of a field's value. */
record Constraints(
        boolean required,
        @Nullable Bound min,
        @Nullable Bound max,
        @Nullable Bound minLength,
        @Nullable Bound maxLength,
        @Nullable Pattern pattern,
        boolean email,
        @Nullable Integer decimalDigits,
        @Nullable BigDecimal increment,
        boolean serializeToString) {

    /** A limit that is fixed or computed from the other values. */
    record Bound(@Nullable BigDecimal number, @Nullable String expression) {

        /** Null where the expression gives no number: then there is no limit, as in the browser. */
        @Nullable
        BigDecimal in(Values values) {
            return expression == null ? number : Feel.number(values.evaluate(expression));
        }
    }
}
