package org.homeward.followup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.Values;
import org.homeward.register.RefusalRegister;
import org.homeward.register.RefusalRegister.Refusals;
import org.homeward.register.ServiceRegister;
import org.springframework.stereotype.Component;

/**
 * What the closing criteria ask for: counted from the register where it knows, else attested by the two units that propose
 * and confirm. Nothing that nobody has said counts as met.
 */
@Component
class ClosingFacts {

    /** Services that may outlive the case, linked by its number. */
    private static final Set<String> LONG_RUNNING = Set.of("guardianship", "schooling", "follow-up");

    private static final int SIX_MONTHS = 6;

    private final ServiceRegister services;
    private final RefusalRegister refusals;

    ClosingFacts(ServiceRegister services, RefusalRegister refusals) {
        this.services = services;
        this.refusals = refusals;
    }

    Map<String, Object> of(DelegateExecution execution) {
        String caseNumber = Values.required(execution, "caseNumber");
        List<String> met = Values.codes(execution, "criteriaMet");
        boolean safe = met.contains("safe-6m") && !Values.yes(execution, "safetyOpen");
        Refusals refused = refusals.of(caseNumber);
        Map<String, Object> facts = new HashMap<>();
        facts.put("closureReason", Values.text(execution, "closureReason"));
        facts.put("minor", execution.getVariable("minor"));
        facts.put("openServiceCount", (int) services.openServices(caseNumber).stream()
                .filter(service -> !LONG_RUNNING.contains(service.serviceType()))
                .count());
        facts.put("refusalsAskedAlone", refused.times());
        facts.put("daysBetweenRefusals", refused.days());
        facts.put("safeMonths", safe ? SIX_MONTHS : 0);
        facts.put("stableHome", met.contains("stable-home"));
        facts.put("guardianSettled", met.contains("guardian-settled"));
        facts.put("treatmentDone", met.contains("treatment-done") && !services.open(caseNumber, "medical"));
        facts.put("inSchoolOrNotDue", met.contains("in-school"));
        facts.put("incomeOrSupport", met.contains("income"));
        facts.put("registered", met.contains("hukou"));
        facts.put("legalMattersDone", met.contains("legal-done") && !services.open(caseNumber, "legal"));
        facts.put("minimumFollowUpOver", met.contains("safe-6m"));
        facts.put("personAgreesToClose", "agrees".equals(Values.text(execution, "personAgrees")));
        for (String unknown : List.of(
                "deathReviewDone",
                "objectionPeriodOver",
                "leadCaseHasServices",
                "transferAccepted",
                "searchDays",
                "contactAttempts",
                "receptionConfirmed",
                "adoptionMonthsReviewed",
                "goodPlacementReviews",
                "leavingCarePlanDone")) {
            // Facts of processes that this release does not run yet.
            facts.put(unknown, null);
        }
        return facts;
    }
}
