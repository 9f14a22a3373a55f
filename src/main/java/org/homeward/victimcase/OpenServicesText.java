package org.homeward.victimcase;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.directory.Directory;
import org.homeward.engine.Values;
import org.homeward.register.ServiceRegister;
import org.springframework.stereotype.Component;

/** The open services of a case in words, for the forms that ask what is still owed. */
@Component
public class OpenServicesText {

    private final ServiceRegister register;
    private final Directory directory;

    OpenServicesText(ServiceRegister register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    /** Sets the variable that the forms show. */
    public void show(DelegateExecution execution) {
        String text = register.openServices(Values.required(execution, "caseNumber")).stream()
                .map(service -> service.serviceType() + " · " + name(service.unit()) + " · " + service.number())
                .collect(Collectors.joining("\n"));
        execution.setVariable("openServicesText", text);
    }

    private String name(String unit) {
        return directory
                .unit(unit)
                .map(found -> found.nameZh() + " / " + found.nameEn())
                .orElse(unit);
    }
}
