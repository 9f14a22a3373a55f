package org.homeward.comment;

import java.time.Instant;

/**
 * A remark on a task, opened for reading.
 *
 * @param author login
 * @param unit unit for which the author speaks
 */
public record Comment(String author, String unit, Instant at, String text) {

    /** A record prints its fields; this one must never reach a log. */
    @Override
    public String toString() {
        return "Comment[…]";
    }
}
