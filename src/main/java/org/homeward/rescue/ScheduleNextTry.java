package org.homeward.rescue;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.Values;
import org.springframework.stereotype.Component;

/** Says how long to wait before the rescue is planned again: a day when postponed, a week otherwise (policy default). */
@Component
class ScheduleNextTry implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        boolean postponed = "postponed".equals(Values.text(execution, "outcome"));
        execution.setVariable("waitFor", postponed ? "P1D" : "P7D");
    }
}
