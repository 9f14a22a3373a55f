package org.homeward.routing;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.homeward.engine.TaskModel;
import org.homeward.engine.UserTaskLifecycle;
import org.springframework.stereotype.Component;

/**
 * Marks a task that comes back to a unit, so that it stands out in its list: the answer before it sent the matter back, or
 * the task is there to deal with what another unit has sent back.
 */
@Component
public class Returned implements UserTaskLifecycle {

    /** Above the engine's default of 50; kept in the task itself, where a list finds it without a join. */
    public static final int PRIORITY = 60;

    private static final Set<String> SENT_BACK = Set.of("returned", "objection");
    private static final Set<String> DEALS_WITH_IT = Set.of("complete-information", "decide-on-rejection");

    @Override
    public void created(DelegateTask task, TaskModel model) {
        Object outcome = task.getVariable("outcome");
        if (DEALS_WITH_IT.contains(model.id()) || outcome instanceof String code && SENT_BACK.contains(code)) {
            task.setPriority(PRIORITY);
        }
    }
}
