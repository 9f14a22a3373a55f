package org.homeward.casefile;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * That somebody read something; never what it said.
 *
 * @param number of the report, case, service or referral
 * @param dataClass S2 to S5, or several
 * @param task id of the task that gave the right to read, empty if another did
 * @param door tasklist, api, cockpit, …
 */
public record ReadEntry(
        String who, String unit, String number, String dataClass, String task, Instant at, String door) {

    public ReadEntry {
        // One that cannot be written would hold up all that follow.
        Stream.of(who, unit, number, dataClass, task, at, door).forEach(Objects::requireNonNull);
    }
}
