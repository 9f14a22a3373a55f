package org.homeward.victimcase;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.AsEngine;
import org.homeward.engine.Values;
import org.homeward.register.Changes;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the case does with something that happened outside, by the decision case-event. */
@Component
class DecideOnEvent implements JavaDelegate {

    private final DecisionService decisions;
    private final AsEngine engine;
    private final Changes changes;

    DecideOnEvent(@Lazy DecisionService decisions, AsEngine engine, Changes changes) {
        this.decisions = decisions;
        this.engine = engine;
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String type = Values.required(execution, "eventType");
        String action = engine.call(() -> decisions
                .evaluateDecisionTableByKey("case-event", Map.of("eventType", type))
                .getSingleResult()
                .getEntry("eventAction"));
        execution.setVariableLocal("eventAction", action);
        String newRegion = Values.text(execution, "newRegion");
        if (type.equals("PersonMoved") && newRegion != null) {
            execution.setVariable("residenceRegion", newRegion);
        }
        changes.tellCase(execution.getProcessBusinessKey(), "case", "event");
    }
}
