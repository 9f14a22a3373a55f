package org.homeward.report;

import java.time.OffsetDateTime;
import java.util.List;
import org.homeward.casefile.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A suspected trafficking situation as somebody outside reports it, checked field by field.
 *
 * @param channel code of {@code report-source}
 * @param reportType code of {@code report-type}
 * @param reporter who reports; null where nobody said
 * @param placeOfReport region whose police take it in
 * @param suspectedLocation region where the persons are thought to be, null if not known
 * @param persons 1 to 200
 * @param account login that sends it, null for the house
 * @param unit unit for which the account speaks
 */
public record NewReport(
        String channel,
        String reportType,
        @Nullable OffsetDateTime reportedAt,
        @Nullable Reporter reporter,
        String placeOfReport,
        @Nullable String suspectedLocation,
        boolean immediateDanger,
        String description,
        List<Identity> persons,
        @Nullable String account,
        @Nullable String unit) {

    /** Whoever reported: named to the police officer who must answer, to nobody else. */
    public record Reporter(
            @Nullable String unit,
            @Nullable String name,
            @Nullable String contact,
            boolean anonymous) {

        @Override
        public String toString() {
            return "Reporter[…]";
        }
    }

    /** A record prints its fields; this one must never reach a log. */
    @Override
    public String toString() {
        return "NewReport[…]";
    }
}
