package org.homeward.agency;

import java.util.List;
import java.util.Locale;
import org.homeward.agency.http.Fields;
import org.homeward.casefile.Numbers;
import org.homeward.register.EventType;
import org.jspecify.annotations.Nullable;

/** What an event is about: a number, named in the path, in {@code key}, or among the data. */
record EventKey(String number) {

    /** Null for an event that begins something, and where the body is at fault. */
    static @Nullable EventKey read(EventType type, Fields body, @Nullable String caseNumber, @Nullable Fields data) {
        List<String> kinds = type.keys();
        if (caseNumber != null) {
            if (!kinds.contains("caseNumber")) {
                body.fault("type", "is not a type of event of a case");
            }
            return new EventKey(caseNumber);
        }
        Fields key = body.object("key");
        if (key != null) {
            return ofKey(kinds, key);
        }
        for (String kind : kinds) {
            String number = data == null ? null : data.text(kind);
            if (number != null) {
                return new EventKey(number);
            }
        }
        if (!kinds.isEmpty()) {
            body.fault("key", "is required");
        }
        return null;
    }

    private static @Nullable EventKey ofKey(List<String> kinds, Fields key) {
        String kind = key.require("type", "value").text("type");
        String number = key.text("value");
        if (kind == null || number == null) {
            return null;
        }
        String wanted = kind.endsWith("Number") ? kind : kind + "Number";
        if (!kinds.isEmpty() && !kinds.contains(wanted)) {
            key.fault("type", "must be " + String.join(" or ", kinds).replace("Number", ""));
            return null;
        }
        // Another kind's number is a number that the caller cannot know here.
        boolean fits = Numbers.isNumber(number) && letter(wanted).equals(number.substring(0, 1));
        return new EventKey(fits ? number : "");
    }

    private static String letter(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "reportnumber" -> "R";
            case "rescuenumber" -> "I";
            case "casenumber" -> "V";
            case "referralnumber" -> "F";
            default -> "S";
        };
    }
}
