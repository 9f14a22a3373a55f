package org.homeward.report;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.casefile.CaseFile;
import org.homeward.casefile.Keys;
import org.homeward.engine.Values;
import org.homeward.register.CaseRegister;
import org.homeward.register.Events;
import org.springframework.stereotype.Component;

/** A report of what is known already is added to the earlier report, and a case learns that there is news. */
@Component
class AttachToOpenCase implements JavaDelegate {

    private final CaseFile caseFile;
    private final Keys keys;
    private final CaseRegister cases;
    private final Events events;

    AttachToOpenCase(CaseFile caseFile, Keys keys, CaseRegister cases, Events events) {
        this.caseFile = caseFile;
        this.keys = keys;
        this.cases = cases;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String earlier = Values.text(execution, "duplicateOfNumber");
        if (earlier == null) {
            return;
        }
        if (keys.keyOf(earlier).isEmpty()) {
            // A number of another system: the report keeps it, and nothing here can learn of it.
            return;
        }
        caseFile.addText(earlier, "supplement", Values.text(execution, "narrative", ""));
        Optional<CaseRegister.CaseState> open =
                cases.find(earlier).filter(found -> found.status().equals("open"));
        if (open.isPresent()) {
            events.publish("NewNeedReported", earlier, Map.of("reportNumber", execution.getProcessBusinessKey()));
        } else if (earlier.startsWith("R-")) {
            events.publish("ReportSupplemented", earlier, Map.of());
        }
    }
}
