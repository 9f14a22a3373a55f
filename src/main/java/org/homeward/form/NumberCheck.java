package org.homeward.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks numbers; whole ones become Long, others Double, or text where the form says so. */
final class NumberCheck {

    /** Beyond this a browser cannot tell whole numbers apart. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(9_007_199_254_740_991L);

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,16}(\\.\\d{1,16})?");

    private NumberCheck() {}

    static @Nullable Object check(Field field, @Nullable Object raw, Values values, Findings findings) {
        Constraints rules = field.constraints();
        if (raw == null || raw.equals("")) {
            if (rules.required()) {
                findings.add(field.key(), "required");
            }
            return null;
        }
        BigDecimal number = number(raw, rules.serializeToString());
        if (number == null || number.abs().compareTo(LARGEST) > 0) {
            findings.add(field.key(), "number");
            return null;
        }
        Integer digits = rules.decimalDigits();
        if (digits != null && number.stripTrailingZeros().scale() > digits) {
            findings.add(field.key(), "decimalDigits " + digits);
        }
        if (rules.increment() != null
                && rules.increment().signum() != 0
                && number.remainder(rules.increment()).signum() != 0) {
            findings.add(field.key(), "increment " + rules.increment().toPlainString());
        }
        BigDecimal min = rules.min() == null ? null : rules.min().in(values);
        BigDecimal max = rules.max() == null ? null : rules.max().in(values);
        if (min != null && number.compareTo(min) < 0) {
            findings.add(field.key(), "min " + min.toPlainString());
        }
        if (max != null && number.compareTo(max) > 0) {
            findings.add(field.key(), "max " + max.toPlainString());
        }
        if (rules.serializeToString()) {
            return raw;
        }
        return digits != null && digits == 0 ? (Object) number.longValue() : (Object) number.doubleValue();
    }

    private static @Nullable BigDecimal number(Object raw, boolean asText) {
        if (asText) {
            return raw instanceof String text && DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
        }
        if (!(raw instanceof Number number)) {
            return null;
        }
        double value = number.doubleValue();
        return Double.isFinite(value) ? new BigDecimal(number.toString()) : null;
    }
}
