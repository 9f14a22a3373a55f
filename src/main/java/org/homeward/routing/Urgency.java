package org.homeward.routing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How pressing a task is: the assessed risk of the person, and before there is one the urgency of the report. */
final class Urgency {

    private Urgency() {}

    static String of(Function<String, @Nullable Object> variables) {
        if (variables.apply("riskLevel") instanceof String level && !level.isBlank()) {
            return level;
        }
        if (variables.apply("urgency") instanceof String urgency) {
            return switch (urgency) {
                case "emergency" -> "critical";
                case "urgent" -> "high";
                default -> "medium";
            };
        }
        return "medium";
    }
}
