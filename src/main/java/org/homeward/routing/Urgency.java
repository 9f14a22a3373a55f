package org.homeward.routing;

import org.camunda.bpm.engine.delegate.VariableScope;

/** How pressing a task is: the assessed risk of the person, and before there is one the urgency of the report. */
final class Urgency {

    private Urgency() {}

    static String of(VariableScope variables) {
        if (variables.getVariable("riskLevel") instanceof String level && !level.isBlank()) {
            return level;
        }
        if (variables.getVariable("urgency") instanceof String urgency) {
            return switch (urgency) {
                case "emergency" -> "critical";
                case "urgent" -> "high";
                default -> "medium";
            };
        }
        return "medium";
    }
}
