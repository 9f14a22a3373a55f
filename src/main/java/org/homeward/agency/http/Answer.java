package org.homeward.agency.http;

import org.jspecify.annotations.Nullable;

/**
 * What a call answers; kept under the caller's key, so numbers, codes and times only.
 *
 * @param location path of what was made
 */
public record Answer(int status, @Nullable String location, Object body) {

    public static Answer created(String location, Object body) {
        return new Answer(201, location, body);
    }

    public static Answer ok(Object body) {
        return new Answer(200, null, body);
    }

    public static Answer accepted(String location, Object body) {
        return new Answer(202, location, body);
    }
}
