package org.homeward.care;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.Values;
import org.homeward.register.Events;
import org.springframework.stereotype.Component;

/** The person has died in treatment: the case learns of it and stops every service. */
@Component
class ReportDeath implements JavaDelegate {

    private final Events events;

    ReportDeath(Events events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("medicalResult", "died");
        events.publish("VictimDied", Values.required(execution, "caseNumber"), Map.of());
    }
}
