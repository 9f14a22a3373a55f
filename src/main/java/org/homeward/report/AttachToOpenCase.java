package org.homeward.report;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.casefile.CaseFile;
import org.homeward.engine.Values;
import org.homeward.register.CaseRegister;
import org.homeward.register.Events;
import org.springframework.stereotype.Component;

/** A report of what is known already is added to the earlier report, and a case learns that there is news. */
@Component
class AttachToOpenCase implements JavaDelegate {

    private final CaseFile caseFile;
    private final CaseRegister cases;
    private final Events events;

    AttachToOpenCase(CaseFile caseFile, CaseRegister cases, Events events) {
        this.caseFile = caseFile;
        this.cases = cases;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String earlier = Values.text(execution, "duplicateOfNumber");
        if (earlier == null) {
            return;
        }
        String story = Values.text(execution, "narrative", "");
        caseFile.addText(earlier, "supplement", story);
        Optional<CaseRegister.CaseState> open =
                cases.find(earlier).filter(found -> found.status().equals("open"));
        if (open.isPresent()) {
            events.publish("NewNeedReported", earlier, Map.of("reportNumber", execution.getProcessBusinessKey()));
        } else if (earlier.startsWith("R-")) {
            events.publish("ReportSupplemented", earlier, Map.of());
        }
    }
}
