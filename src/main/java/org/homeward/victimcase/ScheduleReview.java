package org.homeward.victimcase;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.deadline.Deadlines;
import org.homeward.engine.AsEngine;
import org.homeward.engine.Now;
import org.homeward.engine.Values;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** When the plan is looked at next: the day that the officer named, else the interval of the plan, never later than the risk allows. */
@Component
class ScheduleReview implements JavaDelegate {

    private final DecisionService decisions;
    private final AsEngine engine;

    ScheduleReview(@Lazy DecisionService decisions, AsEngine engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant now = Now.instant();
        Instant wanted = Values.yes(execution, "reviewAsked") ? now : wanted(execution, now);
        Instant latest = after(now, policy(Values.text(execution, "riskLevel", "medium")));
        Instant at = wanted.isBefore(latest) ? wanted : latest;
        Duration wait = at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
        execution.setVariable("reviewIn", "PT" + wait.toSeconds() + "S");
        execution.setVariable("reviewAsked", false);
    }

    /** A day named in a review counts for that review only: a plan that was changed since has its own interval. */
    private static Instant wanted(DelegateExecution execution, Instant now) {
        String day = Values.text(execution, "nextReviewOn");
        if (day != null && "continue".equals(Values.text(execution, "outcome"))) {
            return LocalDate.parse(day).atStartOfDay(Now.CHINA).toInstant();
        }
        return after(now, Values.text(execution, "reviewEvery", "P30D"));
    }

    private String policy(String riskLevel) {
        return engine.call(() -> decisions
                .evaluateDecisionTableByKey("risk-level-policy", java.util.Map.of("riskLevel", riskLevel))
                .getSingleResult()
                .getEntry("planReview"));
    }

    private static Instant after(Instant now, String duration) {
        return Deadlines.plus(OffsetDateTime.ofInstant(now, Now.CHINA), duration)
                .toInstant();
    }
}
