package org.homeward.victimcase;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.homeward.engine.AsEngine;
import org.homeward.engine.Now;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes the review due now; a case that is not waiting for one looks at its plan as soon as it would wait. */
@Component
class AskForReview implements JavaDelegate {

    private static final String WAIT = "Event_ReviewDue";

    private final ManagementService management;
    private final AsEngine engine;

    AskForReview(@Lazy ManagementService management, AsEngine engine) {
        this.management = management;
        this.engine = engine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        engine.run(() -> {
            Job wait = management
                    .createJobQuery()
                    .processInstanceId(execution.getProcessInstanceId())
                    .activityId(WAIT)
                    .singleResult();
            if (wait == null) {
                execution.setVariable("reviewAsked", true);
            } else {
                management.setJobDuedate(wait.getId(), Date.from(Now.instant()));
            }
        });
    }
}
