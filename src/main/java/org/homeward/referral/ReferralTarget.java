package org.homeward.referral;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.DecisionService;
import org.homeward.directory.Directory;
import org.homeward.directory.Unit;
import org.homeward.engine.AsEngine;
import org.homeward.routing.ResponsibleUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the unit that is asked for a service, by the decision unit-routing and the unit directory. */
@Component
public class ReferralTarget {

    private final DecisionService decisions;
    private final AsEngine engine;
    private final Directory directory;
    private final ResponsibleUnit units;

    ReferralTarget(@Lazy DecisionService decisions, AsEngine engine, Directory directory, ResponsibleUnit units) {
        this.decisions = decisions;
        this.engine = engine;
        this.directory = directory;
        this.units = units;
    }

    /**
     * @param serviceType code of {@code service-type}
     * @param regionOf value of a region variable of the case, null where it is not known
     * @param wish region that the asking unit names, else null
     */
    public Unit of(String serviceType, Function<String, @Nullable String> regionOf, @Nullable String wish) {
        Map<String, Object> answer = engine.call(() -> decisions
                .evaluateDecisionTableByKey("unit-routing", Map.of("serviceType", serviceType))
                .getSingleResult()
                .getEntryMap());
        String region = wish;
        if (region == null) {
            region = regionOf.apply((String) answer.get("regionVariable"));
        }
        if (region == null) {
            region = regionOf.apply((String) answer.get("fallbackRegionVariable"));
        }
        if (region == null) {
            region = regionOf.apply("caseRegion");
        }
        String department = (String) answer.get("responsibleDepartment");
        String place = java.util.Objects.requireNonNull(region, "caseRegion");
        return directory.responsible(department, place).orElseGet(() -> {
            String home = regionOf.apply("caseRegion");
            return units.at(department, home == null ? place : home);
        });
    }
}
