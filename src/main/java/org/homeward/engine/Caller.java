package org.homeward.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Tells a person's own call from the engine's: delegates, listeners and jobs are not doors. */
final class Caller {

    private Caller() {}

    /** True inside a command: the person's call, if there was one, has passed its door already. */
    static boolean inside() {
        return Context.getCommandContext() != null;
    }

    static @Nullable Authentication person(CommandContext context) {
        Authentication authentication = context.getAuthentication();
        return authentication == null || authentication.getUserId() == null ? null : authentication;
    }

    /** The task, where a person calls; the engine itself answers for a task that does not exist. */
    static @Nullable TaskEntity task(CommandContext context, @Nullable String taskId) {
        return person(context) == null || taskId == null
                ? null
                : context.getTaskManager().findTaskById(taskId);
    }

    static ProcessDefinitionEntity definition(CommandContext context, String definitionId) {
        return context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId);
    }

    /** Who may not work on a task learns nothing of its form. */
    static void mustWorkOn(CommandContext context, TaskEntity task) {
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(c -> c.checkTaskWork(task));
    }
}
