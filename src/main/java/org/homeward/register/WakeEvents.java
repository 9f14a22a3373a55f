package org.homeward.register;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.homeward.engine.TaskModel;
import org.homeward.engine.UserTaskLifecycle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where a process has moved on, what was kept for it may be wanted now. */
@Component
class WakeEvents implements UserTaskLifecycle {

    private final ObjectProvider<Events> events;

    /** @param events looked up late: they need the engine, which needs this */
    WakeEvents(ObjectProvider<Events> events) {
        this.events = events;
    }

    @Override
    public void created(DelegateTask task, TaskModel model) {
        String number = task.getExecution().getProcessBusinessKey();
        if (number != null) {
            events.getObject().wake(number);
        }
        if (task.getVariable("caseNumber") instanceof String caseNumber && !caseNumber.equals(number)) {
            events.getObject().wake(caseNumber);
        }
    }
}
