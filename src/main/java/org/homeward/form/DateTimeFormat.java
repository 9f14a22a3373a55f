package org.homeward.form;

/**
 * What a date-and-time field holds.
 *
 * @param onlyFuture true where days gone by cannot be picked
 */
record DateTimeFormat(Part part, Zone zone, boolean onlyFuture) {

    enum Part {
        DATE,
        TIME,
        DATETIME
    }

    enum Zone {
        UTC_OFFSET,
        UTC_NORMALIZED,
        NO_TIMEZONE
    }
}
