package org.homeward.form;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the form of a task or of a start; each deployed version is read once. Only inside an engine command. */
@Component
class FormSchemas {

    /** A version of a form never changes under its id. */
    private final Map<String, FormSchema> byVersion = new ConcurrentHashMap<>();

    /** Null where the task has no Camunda Form. */
    @Nullable
    FormSchema of(TaskEntity task) {
        TaskDefinition definition = task.getTaskDefinition();
        return definition == null ? null : of(definition.getTaskFormHandler().createTaskForm(task));
    }

    @Nullable
    FormSchema of(ProcessDefinitionEntity definition) {
        return definition.getStartFormHandler() == null
                ? null
                : of(definition.getStartFormHandler().createStartFormData(definition));
    }

    private @Nullable FormSchema of(FormData data) {
        if (data.getCamundaFormRef() == null || data.getCamundaFormRef().getKey() == null) {
            return null;
        }
        CommandContext context = Context.getCommandContext();
        CamundaFormDefinition version =
                new GetCamundaFormDefinitionCmd(data.getCamundaFormRef(), data.getDeploymentId()).execute(context);
        return version == null ? null : byVersion.computeIfAbsent(version.getId(), id -> read(context, version));
    }

    private static FormSchema read(CommandContext context, CamundaFormDefinition version) {
        byte[] bytes = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(version.getDeploymentId(), version.getResourceName())
                .getBytes();
        return FormParser.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
