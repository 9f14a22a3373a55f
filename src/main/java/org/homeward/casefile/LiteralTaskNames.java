package org.homeward.casefile;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Refuses a model that writes variables into a task's name or description, which are stored and shown in clear. */
final class LiteralTaskNames extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            refuse(activity, task.getTaskDefinition().getNameExpression());
            refuse(activity, task.getTaskDefinition().getDescriptionExpression());
        }
    }

    private static void refuse(ActivityImpl activity, @Nullable Expression expression) {
        if (expression != null && !expression.isLiteralText()) {
            throw new ProcessEngineException(
                    "User task '" + activity.getId() + "': name and documentation must be literal text");
        }
    }
}
