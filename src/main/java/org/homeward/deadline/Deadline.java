package org.homeward.deadline;

import java.time.OffsetDateTime;

/**
 * The limit of one task.
 *
 * @param dueAt end of the limit
 * @param rule {@code law}, {@code workdays} (law that counts working days), {@code cycle} or {@code scaled}
 * @param escalation path of {@code escalation-level}, such as {@code E-URG}
 */
public record Deadline(OffsetDateTime dueAt, String rule, String escalation) {}
