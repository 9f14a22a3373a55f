package org.homeward.victimcase;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.AsEngine;
import org.homeward.engine.Now;
import org.homeward.engine.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the decision needs-to-services what the plan should open, and shows what is open already. */
@Component
class ProposeServices implements JavaDelegate {

    /** The need that a process answers, as far as it is asked for by referral. */
    private static final Map<String, String> NEED = Map.of(
            "medical-care", "medical",
            "psychosocial-care", "psychological",
            "shelter-placement", "shelter",
            "legal-aid", "legal",
            "schooling", "schooling",
            "family-tracing", "tracing",
            "guardianship", "guardianship",
            "skills-training", "rights-training",
            "household-registration", "hukou",
            "livelihood-support", "livelihood");

    private final DecisionService decisions;
    private final AsEngine engine;
    private final OpenServicesText openServices;

    ProposeServices(@Lazy DecisionService decisions, AsEngine engine, OpenServicesText openServices) {
        this.decisions = decisions;
        this.engine = engine;
        this.openServices = openServices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> needs = Values.codes(execution, "needs");
        Map<String, Object> facts = new HashMap<>();
        facts.put("needs", needs);
        facts.put("minor", execution.getVariable("minor"));
        facts.put("age", age(execution));
        facts.put("nationality", Values.text(execution, "nationality", "ZZ"));
        facts.put("safeGuardianPresent", null);
        facts.put(
                "originKnown",
                Values.text(execution, "originRegion") != null || Values.text(execution, "originCountry") != null);
        facts.put("nineYearsDone", null);
        facts.put("returnWish", null);
        facts.put("placed", null);
        facts.put("statementNeeded", null);
        Set<String> proposed = new LinkedHashSet<>();
        for (Map<String, Object> row : engine.call(() ->
                decisions.evaluateDecisionTableByKey("needs-to-services", facts).getResultList())) {
            String need = NEED.get((String) row.get("process"));
            if (need != null) {
                proposed.add(need);
            }
        }
        needs.stream()
                .filter(need -> !need.equals("return") && !need.equals("repatriation"))
                .forEach(proposed::add);
        execution.setVariable("services", Values.json(List.copyOf(proposed)));
        openServices.show(execution);
    }

    private static @Nullable Integer age(DelegateExecution execution) {
        String birthDate = Values.text(execution, "birthDate");
        if (birthDate != null) {
            LocalDate today = Now.today();
            return Period.between(LocalDate.parse(birthDate), today).getYears();
        }
        return execution.getVariable("estimatedAge") instanceof Number years ? years.intValue() : null;
    }
}
