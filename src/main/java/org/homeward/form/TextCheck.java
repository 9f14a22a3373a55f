package org.homeward.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks text as the browser does, and what the contract forbids in any text. */
final class TextCheck {

    /** Contract section 4; also holds where a form sets no limit. */
    static final int LONGEST = 20_000;

    /** The definition of a valid e-mail address in the HTML standard. */
    private static final Pattern EMAIL =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

    private TextCheck() {}

    static @Nullable String check(Field field, @Nullable Object raw, Values values, Findings findings) {
        Constraints rules = field.constraints();
        if (raw == null || raw.equals("")) {
            if (rules.required()) {
                findings.add(field.key(), "required");
            }
            return null;
        }
        if (!(raw instanceof String text)) {
            findings.add(field.key(), "text");
            return null;
        }
        if (!clean(text)) {
            findings.add(field.key(), "characters");
        }
        int length = trimmedLength(text);
        BigDecimal min = rules.minLength() == null ? null : rules.minLength().in(values);
        BigDecimal max = rules.maxLength() == null ? null : rules.maxLength().in(values);
        if (min != null && BigDecimal.valueOf(length).compareTo(min) < 0) {
            findings.add(field.key(), "minLength " + min.toPlainString());
        }
        if (max != null && BigDecimal.valueOf(length).compareTo(max) > 0) {
            findings.add(field.key(), "maxLength " + max.toPlainString());
        } else if (text.length() > LONGEST && (max == null || text.length() > max.longValue())) {
            findings.add(field.key(), "maxLength " + LONGEST);
        }
        if (rules.pattern() != null && !rules.pattern().matcher(text).find()) {
            findings.add(field.key(), "pattern");
        }
        if (rules.email() && !EMAIL.matcher(text).matches()) {
            findings.add(field.key(), "email");
        }
        return text;
    }

    /** No control characters but tab and line ends, and no half of a surrogate pair. */
    static boolean clean(String text) {
        return text.codePoints()
                .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r'
                        || c == 0x7F
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** The browser measures a text without the white space round it. */
    private static int trimmedLength(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return end - start;
    }

    private static boolean blank(char c) {
        return c >= '\t' && c <= '\r' || c == '\uFEFF' || Character.isSpaceChar(c);
    }
}
