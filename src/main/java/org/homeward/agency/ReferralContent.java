package org.homeward.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.homeward.agency.http.Caller;
import org.homeward.casefile.ReadEntry;
import org.homeward.casefile.ReadLog;
import org.homeward.engine.AsEngine;
import org.homeward.register.ReferralReader.ReferralRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What a referral says to whom: both sides the request itself, the asked unit who the person is from its acceptance to its result,
 * and nobody anything personal once it has ended. Every personal value that leaves is recorded.
 */
@Component
class ReferralContent {

    private static final Set<String> SERVING = Set.of("accepted", "reported");
    private static final Set<String> REQUEST =
            Set.of("requestReason", "minor", "targetRegion", "missingInfo", "supplement", "plannedStart", "officer");
    private static final Set<String> PERSON = Set.of("alias", "surname", "givenName", "sex", "birthDate", "language");

    private final RuntimeService runtime;
    private final AsEngine engine;
    private final ReadLog readLog;

    ReferralContent(@Lazy RuntimeService runtime, AsEngine engine, ReadLog readLog) {
        this.runtime = runtime;
        this.engine = engine;
        this.readLog = readLog;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Referral", description = "A referral as the caller's side of it may see it")
    record ReferralView(
            @Schema(example = "F-350100-2026-000001") String referralNumber,

            @Schema(example = "V-350121-2026-000001") @Nullable
            String caseNumber,

            @Schema(example = "civil-affairs-350121") String fromUnit,
            @Schema(example = "health-350121") String toUnit,

            @Schema(
                    allowableValues = {
                        "requested",
                        "returned",
                        "accepted",
                        "rejected",
                        "reported",
                        "completed",
                        "withdrawn",
                        "waived",
                        "cancelled"
                    })
            String status,

            @Schema(description = "A code of the list service-type", example = "psychological")
            String serviceType,

            @Schema(description = "Region where it is to be done", example = "350121") @Nullable
            String region,

            @Schema(description = "Is the person to be treated as a minor? Unknown age counts as minor.") @Nullable
            Boolean minor,

            @Schema(description = "Why, and what is needed") @Nullable
            String reason,

            @Schema(description = "What the asked unit still needs to know") @Nullable
            String missingInfo,

            @Schema(description = "What the asking unit has added") @Nullable
            String supplement,

            @Schema(example = "2026-11-24") @Nullable String plannedStart,

            @Schema(description = "Who does it at the asked unit") @Nullable
            String officer,

            @Schema(description = "Who the person is: for the asked unit, from its acceptance to the end") @Nullable
            PersonView person,

            OffsetDateTime openedAt,

            @Schema(description = "By when the next step is due") @Nullable
            OffsetDateTime dueAt,

            @Nullable OffsetDateTime closedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReferredPerson", description = "What the asked unit needs to serve the person")
    record PersonView(
            @Schema(example = "Lan") @Nullable String alias,
            @Schema(example = "Yang") @Nullable String surname,
            @Schema(example = "Xiaohua") @Nullable String givenName,
            @Schema(example = "female") @Nullable String sex,
            @Schema(example = "2016-03-01") @Nullable String birthDate,
            @Schema(example = "zh") @Nullable String language) {}

    /** The line of a list: no content. */
    ReferralView line(ReferralRow row) {
        return view(row, Map.of(), null);
    }

    ReferralView whole(Caller caller, ReferralRow row) {
        boolean running = row.closedAt() == null && row.processInstance() != null;
        Map<String, Object> request = running ? read(row, REQUEST) : Map.of();
        PersonView person = null;
        String dataClass = request.containsKey("requestReason") ? "S3" : "";
        if (running && SERVING.contains(row.status()) && caller.in(row.toUnit())) {
            Map<String, Object> known = read(row, PERSON);
            person = new PersonView(
                    text(known, "alias"),
                    text(known, "surname"),
                    text(known, "givenName"),
                    text(known, "sex"),
                    text(known, "birthDate"),
                    text(known, "language"));
            dataClass = dataClass.isEmpty() ? "S2" : "S2;S3";
        }
        if (!dataClass.isEmpty()) {
            String unit = caller.in(row.toUnit()) ? row.toUnit() : row.fromUnit();
            readLog.record(new ReadEntry(caller.login(), unit, row.number(), dataClass, "", Instant.now(), "api"));
        }
        return view(row, request, person);
    }

    private Map<String, Object> read(ReferralRow row, Collection<String> names) {
        return engine.call(() -> runtime.getVariables(row.processInstance(), new TreeSet<>(names)));
    }

    private static ReferralView view(ReferralRow row, Map<String, Object> request, @Nullable PersonView person) {
        return new ReferralView(
                row.number(),
                row.caseNumber(),
                row.fromUnit(),
                row.toUnit(),
                row.status(),
                row.serviceType(),
                text(request, "targetRegion"),
                request.get("minor") instanceof Boolean minor ? minor : null,
                text(request, "requestReason"),
                text(request, "missingInfo"),
                text(request, "supplement"),
                text(request, "plannedStart"),
                text(request, "officer"),
                person,
                row.openedAt(),
                row.dueAt(),
                row.closedAt());
    }

    private static @Nullable String text(Map<String, Object> variables, String name) {
        return variables.get(name) instanceof String text ? text : null;
    }
}
