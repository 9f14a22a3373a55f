package org.homeward.rescue;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.Values;
import org.homeward.register.ReportRegister;
import org.springframework.stereotype.Component;

/** An adult who does not want to leave is asked again after 7 and after 30 days; the third answer is final. */
@Component
class RecordDecline implements JavaDelegate {

    private static final int FINAL = 3;

    private final ReportRegister register;

    RecordDecline(ReportRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int times = Values.number(execution, "declineCount") + 1;
        boolean last = times >= FINAL;
        execution.setVariable("declineCount", times);
        execution.setVariable("declinedFinally", last);
        // 7 days after the first answer, 30 days after it the second time.
        execution.setVariable("offerAgainIn", times == 1 ? "P7D" : "P23D");
        if (last) {
            String report = Values.required(execution, "reportNumber");
            register.persons(report, "reported")
                    .forEach(person -> register.personState(report, person.person(), "declined", null));
        }
    }
}
