package org.homeward.report;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.casefile.CaseFile;
import org.homeward.casefile.Identity;
import org.homeward.engine.Now;
import org.homeward.engine.Values;
import org.homeward.register.ReportRegister;
import org.homeward.register.ReportRegister.NewReport;
import org.springframework.stereotype.Component;

/** Brings a report from the desk and one from an agency to the same form: persons in the case file, facts with defaults. */
@Component
class PrepareReport implements JavaDelegate {

    private final CaseFile caseFile;
    private final ReportRegister register;

    PrepareReport(CaseFile caseFile, ReportRegister register) {
        this.caseFile = caseFile;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        List<Identity> typed = DeskPersons.of(execution);
        if (caseFile.persons(number).isEmpty()) {
            typed.forEach(identity -> caseFile.add(number, identity));
        }
        DeskPersons.forget(execution);
        List<Identity> persons =
                caseFile.persons(number).stream().map(caseFile::identity).toList();
        boolean child = persons.stream().anyMatch(Ages::mayBeMinor);
        String region = Values.required(execution, "receivedRegion");
        set(execution, "incidentRegion", region);
        set(execution, "reportSource", "other");
        set(execution, "reportType", "other");
        set(
                execution,
                "receivedAt",
                Now.inChina().truncatedTo(ChronoUnit.MINUTES).toString());
        set(execution, "childInvolved", child);
        set(
                execution,
                "crossBorder",
                persons.stream()
                        .anyMatch(
                                p -> p.nationality() != null && !p.nationality().equals("CN")));
        set(execution, "imminentDanger", false);
        set(execution, "reporterAnonymous", false);
        set(execution, "allegedVictimCount", (long) persons.size());
        set(execution, "urgency", Values.yes(execution, "imminentDanger") ? "emergency" : child ? "urgent" : "normal");
        set(execution, "reporterRef", ReporterText.of(execution));
        execution.setVariable("allegedVictims", PersonText.lines(persons));
        register.received(new NewReport(
                number,
                Values.text(execution, "reportSource", "other"),
                region,
                Values.required(execution, "incidentRegion"),
                child,
                null,
                Values.text(execution, "reporterUnit")));
        register.instance(number, execution.getProcessInstanceId());
        int position = 1;
        for (Identity person : persons) {
            register.personReported(number, "p" + position++, Ages.mayBeMinor(person));
        }
    }

    private static void set(DelegateExecution execution, String name, Object value) {
        Object known = execution.getVariable(name);
        if (known == null || "".equals(known)) {
            execution.setVariable(name, value);
        }
    }
}
