package org.homeward.report;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.Values;
import org.springframework.stereotype.Component;

/** Says whether a rescue or a search begins. */
@Component
class OpenRescue implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        boolean search = "open-search".equals(Values.text(execution, "outcome"));
        execution.setVariable("mode", search ? "search" : "rescue");
    }
}
