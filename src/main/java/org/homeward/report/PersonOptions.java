package org.homeward.report;

import java.util.List;
import org.homeward.casefile.CaseFile;
import org.homeward.form.FormContext;
import org.homeward.form.Option;
import org.homeward.form.OptionSource;
import org.homeward.register.ReportRegister;
import org.springframework.stereotype.Component;

/** The persons of a report who are not safe yet, for the officer who ticks whom the rescue reached. */
@Component
class PersonOptions implements OptionSource {

    private final ReportRegister register;
    private final CaseFile caseFile;

    PersonOptions(ReportRegister register, CaseFile caseFile) {
        this.register = register;
        this.caseFile = caseFile;
    }

    @Override
    public boolean serves(String spec) {
        return spec.equals("persons");
    }

    @Override
    public List<Option> options(String spec, FormContext context) {
        if (!(context.variable("reportNumber") instanceof String report)) {
            return List.of();
        }
        return register.persons(report, "reported").stream()
                .map(reported -> new Option(reported.person(), label(report, reported.person())))
                .toList();
    }

    private String label(String report, String person) {
        return caseFile.person(report, person)
                .map(found -> PersonText.line(person, caseFile.identity(found)))
                .orElse(person);
    }
}
