package org.homeward.engine;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's form service that serves forms in the caller's language and takes only what they allow. */
class CheckedFormService extends FormServiceImpl {

    private final AnswerDoor door;
    private final ReadWindow window;
    private final ObjectProvider<TaskForms> forms;

    CheckedFormService(AnswerDoor door, ReadWindow window, ObjectProvider<TaskForms> forms) {
        this.door = door;
        this.window = window;
        this.forms = forms;
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return commandExecutor.execute(context -> {
            TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
            if (task == null) {
                return super.getDeployedTaskForm(taskId);
            }
            context.getProcessEngineConfiguration().getCommandCheckers().forEach(c -> c.checkReadTask(task));
            return forms.getObject().serve(task).orElseGet(() -> super.getDeployedTaskForm(taskId));
        });
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        return commandExecutor.execute(context -> {
            ProcessDefinitionEntity definition = Caller.definition(context, processDefinitionId);
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(c -> c.checkReadProcessDefinition(definition));
            return forms.getObject().serve(definition).orElseGet(() -> super.getDeployedStartForm(processDefinitionId));
        });
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> formVariables, boolean deserializeObjectValues) {
        return window.look(
                commandExecutor,
                taskId,
                formVariables,
                true,
                names -> super.getTaskFormVariables(taskId, names, deserializeObjectValues));
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        door.<@Nullable Void>answer(
                commandExecutor,
                taskId,
                properties,
                checked -> {
                    super.submitTaskForm(taskId, checked);
                    return null;
                },
                () -> null);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        return window.returned(
                commandExecutor,
                taskId,
                () -> door.answer(
                        commandExecutor,
                        taskId,
                        properties,
                        checked -> super.submitTaskFormWithVariablesInReturn(taskId, checked, deserializeValues),
                        Variables::createVariables));
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, @Nullable Map<String, Object> properties) {
        return start(processDefinitionId, null, properties);
    }

    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, @Nullable String businessKey, @Nullable Map<String, Object> properties) {
        return start(processDefinitionId, businessKey, properties);
    }

    @Override
    public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
        return start(processDefinitionId, null, new HashMap<>(properties));
    }

    @Override
    public ProcessInstance submitStartFormData(
            String processDefinitionId, String businessKey, Map<String, String> properties) {
        return start(processDefinitionId, businessKey, new HashMap<>(properties));
    }

    private ProcessInstance start(
            String definitionId, @Nullable String businessKey, @Nullable Map<String, Object> properties) {
        return door.start(
                commandExecutor,
                definitionId,
                businessKey,
                properties,
                checked -> super.submitStartForm(definitionId, businessKey, checked));
    }
}
