package org.homeward.report;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.AsEngine;
import org.homeward.engine.Values;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the decision intake-triage what it would do; the officer decides. */
@Component
class ProposeTriage implements JavaDelegate {

    private final DecisionService decisions;
    private final AsEngine engine;

    ProposeTriage(@Lazy DecisionService decisions, AsEngine engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("reportType", Values.text(execution, "reportType", "other"));
        facts.put("childInvolved", Values.yes(execution, "childInvolved"));
        facts.put("imminentDanger", Values.yes(execution, "imminentDanger"));
        facts.put("crossBorder", Values.yes(execution, "crossBorder"));
        String competent = Values.text(execution, "competentRegion");
        facts.put(
                "inJurisdiction", competent == null || competent.equals(Values.required(execution, "receivedRegion")));
        Map<String, Object> proposal = engine.call(() -> decisions
                .evaluateDecisionTableByKey("intake-triage", facts)
                .getSingleResult()
                .getEntryMap());
        execution.setVariable("triageProposal", proposal.get("triageProposal"));
        execution.setVariable("urgency", proposal.get("urgency"));
    }
}
