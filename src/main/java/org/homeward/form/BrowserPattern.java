package org.homeward.form;

import java.util.regex.Pattern;

/** A regular expression that means on the server what it means in the browser. */
final class BrowserPattern {

    private BrowserPattern() {}

    static Pattern compile(String javaScript) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < javaScript.length(); i++) {
            char c = javaScript.charAt(i);
            if (c == '\\' && i + 1 < javaScript.length()) {
                java.append(c).append(javaScript.charAt(++i));
            } else if (inClass) {
                inClass = c != ']';
                // Java would nest and intersect classes.
                java.append(c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
            } else if (c == '[') {
                inClass = true;
                java.append(c);
            } else {
                // Java's own $ also matches before a last line end.
                java.append(c == '$' ? "\\z" : String.valueOf(c));
            }
        }
        return Pattern.compile(java.toString());
    }
}
