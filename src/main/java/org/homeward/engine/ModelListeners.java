package org.homeward.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hangs Homeward's listeners on every process and user task when a model is read, so that no model has to name them. */
class ModelListeners extends AbstractBpmnParseListener {

    private final Lifecycles lifecycles;

    ModelListeners(Lifecycles lifecycles) {
        this.lifecycles = lifecycles;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        Map<String, String> properties = ModelProperties.of(element);
        definition.addBuiltInListener(
                ExecutionListener.EVENTNAME_START,
                (ExecutionListener) execution -> lifecycles.started(execution, NumberRule.of(properties)),
                0);
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) lifecycles::ended, 0);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Map<String, String> properties = ModelProperties.of(element);
        String department = properties.get("department");
        if (department == null) {
            return;
        }
        TaskModel model = new TaskModel(
                activity.getId(),
                ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey(),
                department,
                properties.getOrDefault("region", "caseRegion"),
                list(properties.getOrDefault("cooperating", "")));
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, (TaskListener) created -> lifecycles.created(created, model));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener) lifecycles::completed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, (TaskListener) lifecycles::withdrawn);
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::trim)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
