package org.homeward.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tasks in which a head approves what somebody else has drafted. */
final class Approvals {

    private static final Map<String, String> DRAFT_OF = Map.of(
            "approve-case-plan", "draw-up-case-plan",
            "approve-treatment-cost", "plan-treatment",
            "approve-closure", "propose-closure");

    private Approvals() {}

    static boolean isApproval(@Nullable String task) {
        return task != null && DRAFT_OF.containsKey(task);
    }

    static boolean isDraft(@Nullable String task) {
        return task != null && DRAFT_OF.containsValue(task);
    }

    static String draftOf(String approval) {
        return DRAFT_OF.get(approval);
    }
}
