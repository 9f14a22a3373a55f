package org.homeward.directory;

import org.jspecify.annotations.Nullable;

/**
 * A department at a place, the unit of responsibility.
 *
 * @param id {@code <department>-<region>[-<institution>]}, also the id of its Camunda group
 * @param institution empty for the department itself
 * @param coveredBy unit that answers at night and on holidays
 */
public record Unit(
        String id,
        String department,
        String region,
        String institution,
        String nameEn,
        String nameZh,
        @Nullable String coveredBy) {}
