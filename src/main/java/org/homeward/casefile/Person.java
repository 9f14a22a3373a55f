package org.homeward.casefile;

import org.jspecify.annotations.Nullable;

/**
 * One person of a report, without anything that says who it is.
 *
 * @param code position in the report: p1, p2, …
 * @param caseNumber once the person has a case of her own
 */
public record Person(
        String reportNumber,
        String code,
        String keyId,
        @Nullable String caseNumber,
        HandOver handOver) {}
