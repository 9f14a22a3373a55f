package org.homeward.agency;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the two sides of a referral send, for the document at {@code /v3/api-docs}. */
final class ReferralBodies {

    private ReferralBodies() {}

    @Schema(
            name = "Acceptance",
            description = "The asked unit accepts",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record Acceptance(
            @Schema(example = "2026-11-24") LocalDate plannedStart,

            @Schema(
                    description = "Who does it at the unit; the account's login if not given",
                    maxLength = 20000,
                    example = "Dr. Wu")
            String officer) {}

    @Schema(
            name = "Return",
            description = "The asked unit needs to know more first",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record Return(
            @Schema(
                    description = "What is missing. " + Bodies.TEXT,
                    requiredMode = RequiredMode.REQUIRED,
                    maxLength = 20000,
                    example = "Which language does she speak?")
            String reason) {}

    @Schema(
            name = "Information",
            description = "The asking unit supplies what was missing",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record Information(
            @Schema(
                    description = Bodies.TEXT,
                    requiredMode = RequiredMode.REQUIRED,
                    maxLength = 20000,
                    example = "She speaks Miao and a little Chinese.")
            String supplement,

            @Schema(description = "Number of a paper", maxLength = 20000)
            String supplementDocumentNumber) {}

    @Schema(
            name = "Rejection",
            description = "The asked unit rejects",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record Rejection(
            @Schema(
                    description = "A code of the list referral-reject-reason",
                    requiredMode = RequiredMode.REQUIRED,
                    example = "no-capacity")
            String reason,

            @Schema(description = Bodies.TEXT, maxLength = 20000)
            String text) {}

    @Schema(
            name = "Completion",
            description = "The asked unit reports the result",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record Completion(
            @Schema(
                    description = "A code of the list outcome:provide-service",
                    defaultValue = "completed",
                    example = "completed")
            String result,

            @Schema(example = "2026-11-24") LocalDate serviceStartedOn,
            @Schema(example = "2026-12-24") LocalDate serviceEndedOn,

            @Schema(description = "Hours, days or times", minimum = "0", example = "8")
            BigDecimal serviceUnitCount,

            @Schema(description = "What was done, or why not. " + Bodies.TEXT, maxLength = 20000)
            String serviceReport) {}

    @Schema(
            name = "Cancellation",
            description = "The asking unit no longer needs it",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record Cancellation(
            @Schema(description = Bodies.TEXT, maxLength = 20000, example = "The family has found a place itself.")
            String reason) {}
}
