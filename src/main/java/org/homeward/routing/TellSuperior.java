package org.homeward.routing;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.directory.Unit;
import org.homeward.register.Notices;
import org.springframework.stereotype.Component;

/** Tells the head of the superior unit that the unit below has met an obstacle. */
@Component
class TellSuperior implements JavaDelegate {

    /** Whose superior is meant, by the letter of the instance's number. */
    private static final Map<Character, String[]> WHO = Map.of(
            'I', new String[] {"public-security", "foundRegion"},
            'S', new String[] {"health", "caseRegion"});

    private final ResponsibleUnit responsible;
    private final Notices notices;

    TellSuperior(ResponsibleUnit responsible, Notices notices) {
        this.responsible = responsible;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String[] who = WHO.getOrDefault(number.charAt(0), new String[] {"civil-affairs", "caseRegion"});
        Unit here = responsible.of(who[0], who[1], execution);
        notices.tell(responsible.superior(here).orElse(here).id(), "head", "obstacle", null, number);
    }
}
