package org.homeward.rescue;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.homeward.casefile.CaseFile;
import org.homeward.casefile.Identity;
import org.homeward.casefile.Person;
import org.homeward.engine.Values;
import org.homeward.register.ReportRegister;
import org.homeward.register.ReportRegister.ReportedPerson;
import org.springframework.stereotype.Component;

/** Enters who was rescued, those nobody had reported included, and makes the list of whom to hand over. */
@Component
class RecordRescue implements JavaDelegate {

    private final ReportRegister register;
    private final CaseFile caseFile;

    RecordRescue(ReportRegister register, CaseFile caseFile) {
        this.register = register;
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String report = Values.required(execution, "reportNumber");
        for (int i = Values.number(execution, "furtherVictims"); i > 0; i--) {
            Person found = caseFile.add(report, Identity.UNKNOWN);
            register.personReported(report, found.code(), true);
            register.personState(report, found.code(), "rescued", null);
        }
        boolean everybody = "rescued".equals(Values.text(execution, "outcome"));
        List<String> named = Values.codes(execution, "victims");
        register.persons(report, "reported").stream()
                .map(ReportedPerson::person)
                .filter(person -> everybody || named.contains(person))
                .forEach(person -> register.personState(report, person, "rescued", null));
        List<String> handOver = register.persons(report, "rescued").stream()
                .map(ReportedPerson::person)
                .toList();
        execution.setVariable("handover", Variables.untypedValue(handOver, true));
        execution.setVariable(
                "someRemain", !register.persons(report, "reported").isEmpty());
        // The next attempt counts its own finds.
        execution.removeVariable("furtherVictims");
    }
}
