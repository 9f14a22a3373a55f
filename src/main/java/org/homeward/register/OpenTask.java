package org.homeward.register;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A task as the register knows it.
 *
 * @param task id of the user task in its model
 * @param number business key of its instance
 * @param region region of the case
 */
public record OpenTask(
        String id,
        String task,
        String process,
        String processInstance,
        @Nullable String number,
        @Nullable String caseNumber,
        @Nullable String region,
        String unit,
        OffsetDateTime dueAt,
        String dueRule,
        String escalation) {}
