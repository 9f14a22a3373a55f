package org.homeward.access;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Remembers who drafted, and brings in the heads one level up where the only head did. */
class ApprovalListeners extends AbstractBpmnParseListener {

    private final TaskRules tasks;
    private final Drafters drafters;

    ApprovalListeners(TaskRules tasks, Drafters drafters) {
        this.tasks = tasks;
        this.drafters = drafters;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (Approvals.isDraft(activity.getId())) {
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::drafted);
        }
        if (Approvals.isApproval(activity.getId())) {
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::opened);
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::approved);
        }
    }

    private void drafted(DelegateTask task) {
        String login = Context.getCommandContext().getAuthenticatedUserId();
        drafters.drafted(
                task.getProcessInstanceId(), task.getTaskDefinitionKey(), login == null ? task.getAssignee() : login);
    }

    private void opened(DelegateTask task) {
        tasks.substitutes((TaskEntity) task).forEach(task::addCandidateGroup);
    }

    private void approved(DelegateTask task) {
        drafters.settled(task.getProcessInstanceId(), Approvals.draftOf(task.getTaskDefinitionKey()));
    }
}
