package org.homeward.followup;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.directory.Directory;
import org.homeward.engine.AsEngine;
import org.homeward.engine.Values;
import org.homeward.register.Notices;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the decision closing-criteria. What it refuses goes back to the plan; where only a fact is missing the closure is
 * contested: the head may still approve it with a written reason, and the Joint Conference Office is told.
 */
@Component
class CheckClosingCriteria implements JavaDelegate {

    private final DecisionService decisions;
    private final AsEngine engine;
    private final ClosingFacts facts;
    private final Directory directory;
    private final Notices notices;

    CheckClosingCriteria(
            @Lazy DecisionService decisions,
            AsEngine engine,
            ClosingFacts facts,
            Directory directory,
            Notices notices) {
        this.decisions = decisions;
        this.engine = engine;
        this.facts = facts;
        this.directory = directory;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> inputs = facts.of(execution);
        Map<String, Object> answer = engine.call(() -> decisions
                .evaluateDecisionTableByKey("closing-criteria", inputs)
                .getSingleResult()
                .getEntryMap());
        boolean allowed = Boolean.TRUE.equals(answer.get("closureAllowed"));
        String refusal = String.valueOf(answer.get("closureRefusal"));
        boolean contested = !allowed && refusal.equals("none");
        execution.setVariable("closureAllowed", allowed);
        execution.setVariable("closureNote", answer.get("closureNote"));
        execution.setVariable("closureRefusal", refusal);
        execution.setVariable("contested", contested);
        if (contested) {
            directory
                    .responsible("joint-conference-office", Values.required(execution, "caseRegion"))
                    .ifPresent(office -> notices.tell(
                            office.id(), "head", "closure-contested", null, execution.getProcessBusinessKey()));
        }
    }
}
