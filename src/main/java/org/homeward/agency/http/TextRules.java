package org.homeward.agency.http;

import org.jspecify.annotations.Nullable;

/** What a text from outside may hold; everything that passes is kept and shown as it came, and never evaluated. */
public final class TextRules {

    /** Code points. */
    public static final int LONGEST = 20_000;

    private TextRules() {}

    /** The fault of a text as the end of a sentence, or null if it has none. */
    public static @Nullable String fault(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return "must not be longer than 20,000 characters";
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\u007f') {
                return "must not hold control characters";
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "must not hold half a character (a lone surrogate)";
            }
        }
        return null;
    }
}
