package org.homeward.casefile;

import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Keeps a task's name and description, which are stored and shown in clear, as the model has them: no variables, no own words. */
final class LiteralTaskNames extends AbstractBpmnParseListener implements TaskListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            TaskDefinition task = behavior.getTaskDefinition();
            refuseVariables(activity, task.getNameExpression());
            refuseVariables(activity, task.getDescriptionExpression());
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, this);
        }
    }

    @Override
    public void notify(DelegateTask task) {
        TaskEntity entity = (TaskEntity) task;
        if (entity.getPropertyChanges().containsKey(TaskEntity.NAME)) {
            refuseOwnWords(entity.getName(), entity.getTaskDefinition().getNameExpression());
        }
        if (entity.getPropertyChanges().containsKey(TaskEntity.DESCRIPTION)) {
            refuseOwnWords(entity.getDescription(), entity.getTaskDefinition().getDescriptionExpression());
        }
    }

    private static void refuseVariables(ActivityImpl activity, @Nullable Expression expression) {
        if (expression != null && !expression.isLiteralText()) {
            throw new ProcessEngineException(
                    "User task '" + activity.getId() + "': name and documentation must be literal text");
        }
    }

    private static void refuseOwnWords(@Nullable String text, @Nullable Expression literal) {
        if (!Objects.equals(text, literal == null ? null : literal.getExpressionText())) {
            throw new BadUserRequestException(
                    "A task's name and description are stored in clear and come from the model only");
        }
    }
}
