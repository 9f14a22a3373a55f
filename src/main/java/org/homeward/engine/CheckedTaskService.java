package org.homeward.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** The engine's task service with the forms' doors: people write through a form and read through its window. */
class CheckedTaskService extends TaskServiceImpl {

    private final AnswerDoor door;
    private final ReadWindow window;

    CheckedTaskService(AnswerDoor door, ReadWindow window) {
        this.door = door;
        this.window = window;
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        door.<@Nullable Void>answer(
                commandExecutor,
                taskId,
                variables,
                checked -> {
                    super.complete(taskId, checked);
                    return null;
                },
                () -> null);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return window.returned(
                commandExecutor,
                taskId,
                () -> door.answer(
                        commandExecutor,
                        taskId,
                        variables,
                        checked -> super.completeWithVariablesInReturn(taskId, checked, deserializeValues),
                        Variables::createVariables));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, null);
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        door.<@Nullable Void>answer(
                commandExecutor,
                taskId,
                variables,
                checked -> {
                    super.resolveTask(taskId, checked);
                    return null;
                },
                () -> null);
    }

    @Override
    protected void setVariables(String taskId, Map<String, ? extends Object> variables, boolean local) {
        door.refuse(commandExecutor, taskId, variables.keySet(), () -> super.setVariables(taskId, variables, local));
    }

    @Override
    protected void updateVariables(
            String taskId, Map<String, ? extends Object> modifications, Collection<String> deletions, boolean local) {
        Set<String> touched = new HashSet<>();
        if (modifications != null) {
            touched.addAll(modifications.keySet());
        }
        if (deletions != null) {
            touched.addAll(deletions);
        }
        door.refuse(
                commandExecutor, taskId, touched, () -> super.updateVariables(taskId, modifications, deletions, local));
    }

    @Override
    public void removeVariable(String taskId, String variableName) {
        door.refuse(commandExecutor, taskId, List.of(variableName), () -> super.removeVariable(taskId, variableName));
    }

    @Override
    public void removeVariableLocal(String taskId, String variableName) {
        door.refuse(
                commandExecutor, taskId, List.of(variableName), () -> super.removeVariableLocal(taskId, variableName));
    }

    @Override
    public void removeVariables(String taskId, Collection<String> variableNames) {
        door.refuse(commandExecutor, taskId, variableNames, () -> super.removeVariables(taskId, variableNames));
    }

    @Override
    public void removeVariablesLocal(String taskId, Collection<String> variableNames) {
        door.refuse(commandExecutor, taskId, variableNames, () -> super.removeVariablesLocal(taskId, variableNames));
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        handleBpmnError(taskId, errorCode, null, null);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, @Nullable String errorMessage) {
        handleBpmnError(taskId, errorCode, errorMessage, null);
    }

    @Override
    public void handleBpmnError(
            String taskId, String errorCode, @Nullable String errorMessage, @Nullable Map<String, Object> variables) {
        door.refuse(
                commandExecutor,
                taskId,
                fields("bpmn-error", variables),
                () -> super.handleBpmnError(taskId, errorCode, errorMessage, variables));
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        handleEscalation(taskId, escalationCode, null);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, @Nullable Map<String, Object> variables) {
        door.refuse(
                commandExecutor,
                taskId,
                fields("bpmn-escalation", variables),
                () -> super.handleEscalation(taskId, escalationCode, variables));
    }

    private static Collection<String> fields(String door, @Nullable Map<String, Object> variables) {
        return variables == null || variables.isEmpty() ? List.of(door) : variables.keySet();
    }

    @Override
    public VariableMap getVariablesTyped(String taskId, boolean deserializeValues) {
        return window.look(
                commandExecutor,
                taskId,
                null,
                false,
                names -> names == null
                        ? super.getVariablesTyped(taskId, deserializeValues)
                        : super.getVariablesTyped(taskId, names, deserializeValues));
    }

    @Override
    public VariableMap getVariablesTyped(String taskId, Collection<String> variableNames, boolean deserializeValues) {
        return window.look(
                commandExecutor,
                taskId,
                variableNames,
                false,
                names -> super.getVariablesTyped(taskId, names, deserializeValues));
    }

    @Override
    public VariableMap getVariablesLocalTyped(String taskId, boolean deserializeValues) {
        return window.look(
                commandExecutor,
                taskId,
                null,
                false,
                names -> names == null
                        ? super.getVariablesLocalTyped(taskId, deserializeValues)
                        : super.getVariablesLocalTyped(taskId, names, deserializeValues));
    }

    @Override
    public VariableMap getVariablesLocalTyped(
            String taskId, Collection<String> variableNames, boolean deserializeValues) {
        return window.look(
                commandExecutor,
                taskId,
                variableNames,
                false,
                names -> super.getVariablesLocalTyped(taskId, names, deserializeValues));
    }

    @Override
    public @Nullable Object getVariable(String taskId, String variableName) {
        TypedValue value = getVariableTyped(taskId, variableName, false, true);
        return value == null ? null : value.getValue();
    }

    @Override
    public @Nullable Object getVariableLocal(String taskId, String variableName) {
        TypedValue value = getVariableTyped(taskId, variableName, true, true);
        return value == null ? null : value.getValue();
    }

    @Override
    protected <T extends TypedValue> @Nullable T getVariableTyped(
            String taskId, String variableName, boolean isLocal, boolean deserializeValue) {
        VariableMap found = window.look(commandExecutor, taskId, Set.of(variableName), false, names -> {
            VariableMap one = Variables.createVariables();
            T value = super.getVariableTyped(taskId, variableName, isLocal, deserializeValue);
            if (value != null) {
                one.putValueTyped(variableName, value);
            }
            return one;
        });
        return found.getValueTyped(variableName);
    }
}
