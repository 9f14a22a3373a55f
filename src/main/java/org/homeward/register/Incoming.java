package org.homeward.register;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to its process.
 *
 * @param number what it is about
 * @param data variables for the process
 * @param more JSON of what else was sent: kept sealed for people, never a variable
 * @param sentBy login of the account; null for the house itself
 * @param senderUnit unit that the account speaks for
 */
public record Incoming(
        String type,
        String number,
        Map<String, Object> data,
        @Nullable String more,
        @Nullable String sentBy,
        @Nullable String senderUnit,
        OffsetDateTime occurredAt) {

    /** A record prints its fields; this one must never reach a log. */
    @Override
    public String toString() {
        return "Incoming[" + type + "]";
    }
}
