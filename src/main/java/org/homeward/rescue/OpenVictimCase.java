package org.homeward.rescue;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.casefile.CaseFile;
import org.homeward.casefile.Identity;
import org.homeward.casefile.Numbers;
import org.homeward.casefile.Person;
import org.homeward.engine.AsEngine;
import org.homeward.engine.Values;
import org.homeward.register.CaseRegister;
import org.homeward.register.CaseRegister.NewCase;
import org.homeward.register.ReportRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A person who is safe has a case of her own, under a key of her own. */
@Component
class OpenVictimCase implements JavaDelegate {

    private final RuntimeService runtime;
    private final AsEngine engine;
    private final Numbers numbers;
    private final CaseFile caseFile;
    private final CaseRegister cases;
    private final ReportRegister reports;

    OpenVictimCase(
            @Lazy RuntimeService runtime,
            AsEngine engine,
            Numbers numbers,
            CaseFile caseFile,
            CaseRegister cases,
            ReportRegister reports) {
        this.runtime = runtime;
        this.engine = engine;
        this.numbers = numbers;
        this.caseFile = caseFile;
        this.cases = cases;
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String report = Values.required(execution, "reportNumber");
        String code = Values.required(execution, "person");
        String region = Values.required(execution, "foundRegion");
        Person person = caseFile.person(report, code).orElseThrow();
        String number = numbers.next('V', region);
        caseFile.assign(person, number);
        // Nobody is taken for an adult before a birth date is verified.
        cases.opened(new NewCase(number, report, Values.required(execution, "rescueNumber"), code, region, true));
        reports.personState(report, code, "handed-over", number);
        Map<String, Object> variables = known(caseFile.identity(person));
        variables.put("caseNumber", number);
        variables.put("reportNumber", report);
        variables.put("rescueNumber", Values.required(execution, "rescueNumber"));
        variables.put("person", code);
        variables.put("foundRegion", region);
        variables.put("caseRegion", region);
        variables.put("minor", true);
        variables.put("urgency", Values.text(execution, "medicalUrgency", "normal"));
        put(variables, "rescuedAt", Values.text(execution, "rescuedAt"));
        put(variables, "receivingUnit", Values.text(execution, "receivingUnit"));
        engine.run(() -> runtime.startProcessInstanceByMessage("VictimRescued", number, variables));
    }

    /** What the report said: the officer who opens the file sees it and corrects it. */
    private static Map<String, Object> known(Identity identity) {
        Map<String, Object> variables = new HashMap<>();
        put(variables, "reportedName", identity.name());
        put(variables, "sex", identity.sex());
        put(variables, "language", identity.language());
        put(variables, "nationality", identity.nationality());
        put(variables, "originRegion", identity.homeRegion());
        put(
                variables,
                "birthDate",
                identity.birthDate() == null ? null : identity.birthDate().toString());
        return variables;
    }

    private static void put(Map<String, Object> variables, String name, @Nullable String value) {
        if (value != null) {
            variables.put(name, value);
        }
    }
}
