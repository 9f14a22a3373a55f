package org.homeward.followup;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.homeward.engine.TaskModel;
import org.homeward.engine.UserTaskLifecycle;
import org.homeward.victimcase.OpenServicesText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever proposes to close a case sees first what is still owed. */
@Component
@Order(100)
class ClosureProcess implements UserTaskLifecycle {

    private final OpenServicesText openServices;

    ClosureProcess(OpenServicesText openServices) {
        this.openServices = openServices;
    }

    @Override
    public void created(DelegateTask task, TaskModel model) {
        if (model.id().equals("propose-closure")) {
            openServices.show(task.getExecution());
        }
    }
}
