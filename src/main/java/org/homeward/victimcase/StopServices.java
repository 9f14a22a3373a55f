package org.homeward.victimcase;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.engine.Values;
import org.homeward.register.Events;
import org.homeward.register.Notices;
import org.homeward.register.ServiceRegister;
import org.homeward.register.ServiceRegister.OpenService;
import org.springframework.stereotype.Component;

/**
 * An adult takes consent back: the services asked for by referral are called off, the treating unit is told and asks the
 * patient itself. What protects a minor goes on (PIPL art. 15; a minor cannot decline protection).
 */
@Component
class StopServices implements JavaDelegate {

    private final ServiceRegister register;
    private final Events events;
    private final Notices notices;

    StopServices(ServiceRegister register, Events events, Notices notices) {
        this.register = register;
        this.events = events;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!Boolean.FALSE.equals(execution.getVariable("minor"))) {
            return;
        }
        // Local: the plan has services too, and a withdrawal that names none means all.
        List<String> named = Values.codes(execution.getVariableLocal("services"));
        for (OpenService service : register.openServices(execution.getProcessBusinessKey())) {
            if (!named.isEmpty() && !named.contains(service.serviceType())) {
                continue;
            }
            if (service.process().equals("interagency-referral")) {
                events.publish("ServiceCancelled", service.number(), Map.of());
            } else {
                notices.tell(service.unit(), "head", "consent-withdrawn", null, service.number());
            }
        }
    }
}
