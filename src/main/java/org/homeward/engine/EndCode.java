package org.homeward.engine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name under which the register keeps how an instance ended. */
final class EndCode {

    private static final String PREFIX = "EndEvent_";

    private EndCode() {}

    /** {@code EndEvent_TreatmentCompleted} is {@code treatment-completed}. */
    static String of(@Nullable String activity) {
        if (activity == null || !activity.startsWith(PREFIX)) {
            return "cancelled";
        }
        return activity.substring(PREFIX.length())
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
