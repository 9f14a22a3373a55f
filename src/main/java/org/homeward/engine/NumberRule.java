package org.homeward.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a process gets its number, from the properties of its model.
 *
 * @param letter first letter of the number; null where the caller always brings the business key
 * @param variable plain variable that holds the number
 * @param region variable with the region of the number
 */
public record NumberRule(
        @Nullable String letter,
        @Nullable String variable,
        @Nullable String region) {

    static NumberRule of(Map<String, String> properties) {
        return new NumberRule(
                properties.get("number"), properties.get("numberVariable"), properties.get("numberRegion"));
    }
}
