package org.homeward.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.homeward.engine.AsEngine;
import org.homeward.engine.Now;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the decision {@code deadline} for a task's limit and counts it from now. */
@Component
public class Deadlines {

    /** How soon a changed decision takes effect, in milliseconds: every new task would evaluate some hundred rules. */
    private static final long KEEP = 60_000;

    private final DecisionService decisions;
    private final AsEngine engine;
    private final WorkCalendar calendar;
    private final Map<String, Rule> known = new ConcurrentHashMap<>();

    Deadlines(@Lazy DecisionService decisions, AsEngine engine, WorkCalendar calendar) {
        this.decisions = decisions;
        this.engine = engine;
        this.calendar = calendar;
    }

    /**
     * @param task id of the user task
     * @param riskLevel {@code critical}, {@code high}, {@code medium} or {@code low}
     */
    public Deadline of(String task, String riskLevel) {
        Rule rule = rule(task, riskLevel);
        OffsetDateTime now = Now.inChina();
        OffsetDateTime due = rule.rule().equals("workdays")
                ? calendar.plusWorkingDays(now, Period.parse(rule.due()).getDays())
                : plus(now, rule.due());
        return new Deadline(due, rule.rule(), rule.escalation());
    }

    /** ISO 8601 with days and hours together, as the decision writes it: {@code P2DT12H}. */
    public static OffsetDateTime plus(OffsetDateTime from, String duration) {
        int time = duration.indexOf('T');
        String date = time < 0 ? duration : duration.substring(0, time);
        OffsetDateTime result = date.equals("P") ? from : from.plus(Period.parse(date));
        return time < 0 ? result : result.plus(Duration.parse("P" + duration.substring(time)));
    }

    private Rule rule(String task, String riskLevel) {
        String key = task + "/" + riskLevel;
        Rule rule = known.get(key);
        if (rule == null || rule.readAt() + KEEP < Clock.systemUTC().millis()) {
            rule = ask(task, riskLevel);
            known.put(key, rule);
        }
        return rule;
    }

    private Rule ask(String task, String riskLevel) {
        DmnDecisionRuleResult result = engine.call(() -> decisions
                .evaluateDecisionTableByKey("deadline", Map.of("taskId", task, "riskLevel", riskLevel))
                .getFirstResult());
        if (result == null) {
            throw new IllegalStateException("The decision deadline has no rule for the task " + task);
        }
        return new Rule(
                result.getEntry("due"),
                result.getEntry("rule"),
                result.getEntry("escalation"),
                Clock.systemUTC().millis());
    }

    private record Rule(String due, String rule, String escalation, long readAt) {}
}
