package org.homeward.victimcase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.AsEngine;
import org.homeward.engine.Values;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The graver of the officer's judgement and the rules' counts: nobody is rated down by a form. */
@Component
class RateRisk implements JavaDelegate {

    private static final List<String> GRAVEST_FIRST = List.of("critical", "high", "medium", "low");

    private final DecisionService decisions;
    private final AsEngine engine;

    RateRisk(@Lazy DecisionService decisions, AsEngine engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("riskFactors", Values.codes(execution, "riskFactors"));
        facts.put("minor", execution.getVariable("minor"));
        facts.put("openIncident", false);
        String counted = ask("risk-level", facts, "riskLevel");
        String judged = Values.text(execution, "riskLevel", "medium");
        String level = GRAVEST_FIRST.stream()
                .filter(l -> l.equals(counted) || l.equals(judged))
                .findFirst()
                .orElse("medium");
        execution.setVariable("riskLevel", level);
        execution.setVariable("reviewEvery", ask("risk-level-policy", Map.of("riskLevel", level), "planReview"));
    }

    private String ask(String decision, Map<String, Object> facts, String output) {
        return engine.call(() -> decisions
                .evaluateDecisionTableByKey(decision, facts)
                .getSingleResult()
                .getEntry(output));
    }
}
