package org.homeward.agency;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** What callers send, for the document at {@code /v3/api-docs}; the bodies themselves are read field by field. */
final class Bodies {

    private Bodies() {}

    static final String TEXT = "At most 20,000 characters; no control characters but tab and line ends. Kept and "
            + "shown as text, never evaluated.";

    @Schema(
            name = "Report",
            description = "A suspected trafficking situation",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record Report(
            @Schema(
                    description = "How it was reported: a code of the list report-source",
                    requiredMode = RequiredMode.REQUIRED,
                    example = "hotline",
                    allowableValues = {
                        "hotline",
                        "agency",
                        "self",
                        "family",
                        "border",
                        "online",
                        "mandatory-reporter",
                        "other"
                    })
            String channel,

            @Schema(
                    description = "When it was reported, with offset; not in the future. Now, if not given.",
                    example = "2026-11-21T09:00:00+08:00")
            OffsetDateTime reportedAt,

            Reporter reporter,

            @Schema(
                    description = "Region (six digits of GB/T 2260) whose police take the report in",
                    requiredMode = RequiredMode.REQUIRED,
                    example = "350100")
            String placeOfReport,

            @Schema(description = "Region where the persons are thought to be", example = "350121")
            String suspectedLocation,

            @Schema(description = "Is somebody in danger now?", example = "true", defaultValue = "false")
            Boolean immediateDanger,

            @Schema(
                    description = "What is known. " + TEXT,
                    requiredMode = RequiredMode.REQUIRED,
                    maxLength = 20000,
                    example = "A girl of about ten begs at the east gate of the market every evening.")
            String description,

            @Schema(description = "The persons concerned, 1 to 200", requiredMode = RequiredMode.REQUIRED)
            List<Person> persons) {}

    @Schema(
            name = "Reporter",
            description = "Who reports; seen by the police officer who answers only",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record Reporter(
            @Schema(description = "Unit that reports", example = "civil-affairs-350100")
            String unit,

            @Schema(maxLength = 20000, example = "Chen Li") String name,

            @Schema(maxLength = 20000, example = "0591 0000 0000")
            String contact,

            @Schema(description = "Wants to stay unknown", defaultValue = "false", example = "false")
            Boolean anonymous) {}

    @Schema(
            name = "Person",
            description =
                    "A person who may need help; every field is optional, since a rescued child may know none of them",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record Person(
            @Schema(maxLength = 20000, example = "Xiao Hua") String name,

            @Schema(
                    description = "A code of the list sex",
                    allowableValues = {"female", "male", "unknown"},
                    example = "female")
            String sex,

            @Schema(description = "Not in the future", example = "2016-03-01")
            LocalDate dateOfBirth,

            @Schema(
                    description = "In years; at most 2 years off dateOfBirth",
                    minimum = "0",
                    maximum = "120",
                    example = "10")
            Integer approximateAge,

            @Schema(description = "ISO 3166-1 alpha-2, list country", example = "CN")
            String nationality,

            @Schema(description = "Region of GB/T 2260", example = "520100")
            String homeRegion,

            @Schema(description = "ISO 639, list language", example = "zh")
            String language,

            @Schema(description = TEXT, maxLength = 20000, example = "Red coat, scar on the left hand")
            String description) {}

    @Schema(
            name = "Supplement",
            description = "More facts to a report",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record Supplement(
            @Schema(
                    description = "What is new. " + TEXT,
                    requiredMode = RequiredMode.REQUIRED,
                    maxLength = 20000,
                    example = "She was seen again this morning with an older boy.")
            String description,

            @Schema(description = "Is somebody in danger now?", defaultValue = "false", example = "false")
            Boolean immediateDanger,

            @Schema(description = "Further persons, at most 200")
            List<Person> persons) {}

    @Schema(
            name = "CaseEvent",
            description = "Something happened in a case",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record CaseEvent(
            @Schema(
                    description = "Type of the event; GET /code-lists has the list event-type",
                    requiredMode = RequiredMode.REQUIRED,
                    example = "PersonMoved")
            String type,

            @Schema(
                    description = "When it happened, with offset; not in the future. Now, if not given.",
                    example = "2026-11-21T09:00:00+08:00")
            OffsetDateTime occurredAt,

            @Schema(
                    description = "What the type asks for; anything else is kept sealed with the event",
                    example = "{\"newRegion\": \"520100\"}")
            Map<String, JsonNode> data) {}

    @Schema(
            name = "Event",
            description = "Something happened that is known by a number",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record Event(
            @Schema(
                    description = "Type of the event; GET /code-lists has the list event-type",
                    requiredMode = RequiredMode.REQUIRED,
                    example = "AssistanceGranted")
            String type,

            @Schema(
                    description = "When it happened, with offset; not in the future. Now, if not given.",
                    example = "2026-11-21T09:00:00+08:00")
            OffsetDateTime occurredAt,

            @Schema(description = "What it is about; not needed for an event that begins something")
            Key key,

            @Schema(
                    description = "What the type asks for; anything else is kept sealed with the event",
                    example = "{\"officer\": \"desk 3\"}")
            Map<String, JsonNode> data) {}

    @Schema(
            name = "Key",
            description = "The number of what an event is about",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record Key(
            @Schema(
                    description = "case, report, rescue, service or referral",
                    requiredMode = RequiredMode.REQUIRED,
                    example = "rescue")
            String type,

            @Schema(requiredMode = RequiredMode.REQUIRED, example = "I-350121-2026-000001")
            String value) {}

    @Schema(
            name = "ServiceRequest",
            description = "What a unit is asked to do",
            additionalProperties = AdditionalPropertiesValue.FALSE)
    record ServiceRequest(
            @Schema(
                    description = "A code of the list service-type",
                    requiredMode = RequiredMode.REQUIRED,
                    example = "psychological")
            String serviceType,

            @Schema(description = "Region whose unit is asked; else the one that the rule names", example = "350102")
            String targetRegion,

            @Schema(
                    description = "Why, and what is needed. The asked unit sees it before it decides. " + TEXT,
                    requiredMode = RequiredMode.REQUIRED,
                    maxLength = 20000,
                    example = "Sleeps badly, asks to talk to somebody.")
            String reason) {}
}
