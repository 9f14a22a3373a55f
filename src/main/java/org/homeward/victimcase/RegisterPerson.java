package org.homeward.victimcase;

import java.time.LocalDate;
import java.time.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.casefile.CaseFile;
import org.homeward.engine.Now;
import org.homeward.engine.Values;
import org.homeward.register.CaseRegister;
import org.springframework.stereotype.Component;

/** Takes the identity into the case file and settles whether the person counts as a minor. */
@Component
class RegisterPerson implements JavaDelegate {

    private static final int ADULT = 18;

    private final CaseFile caseFile;
    private final CaseRegister register;

    RegisterPerson(CaseFile caseFile, CaseRegister register) {
        this.caseFile = caseFile;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        boolean minor = !provedAdult(execution);
        execution.setVariable("minor", minor);
        register.minor(number, minor);
        caseFile.personOfCase(number).ifPresent(person -> caseFile.update(person, PersonIdentity.of(execution)));
    }

    /** Only a verified birth date of 18 years or more makes an adult (Civil Code art. 17); whoever is in doubt is protected. */
    private static boolean provedAdult(DelegateExecution execution) {
        String birthDate = Values.text(execution, "birthDate");
        if (birthDate == null
                || Values.yes(execution, "ageEstimated")
                || !"verified".equals(Values.text(execution, "idStatus"))) {
            return false;
        }
        LocalDate today = Now.today();
        return Period.between(LocalDate.parse(birthDate), today).getYears() >= ADULT;
    }
}
