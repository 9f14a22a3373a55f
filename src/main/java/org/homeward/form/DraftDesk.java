package org.homeward.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whether a person may keep a draft of a form, and under which number it is sealed. */
@Component
class DraftDesk {

    static final String START = "start:";

    private final ProcessEngineConfigurationImpl engine;

    DraftDesk(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Empty where the person may not work on the task, or there is none: the two look alike. */
    Optional<String> number(String formKey, UserAuthentication person) {
        return as(person, context -> {
            try {
                return formKey.startsWith(START) ? start(formKey, context) : task(formKey, context);
            } catch (AuthorizationException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<String> task(String taskId, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getProcessInstance() == null) {
            return Optional.empty();
        }
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(c -> c.checkTaskWork(task));
        return Optional.ofNullable(task.getProcessInstance().getBusinessKey());
    }

    private static Optional<String> start(String formKey, CommandContext context) {
        ProcessDefinitionEntity definition = context.getProcessDefinitionManager()
                .findLatestProcessDefinitionByKey(formKey.substring(START.length()));
        if (definition == null) {
            return Optional.empty();
        }
        context.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(c -> c.checkCreateProcessInstance(definition));
        return Optional.of(formKey);
    }

    private <T> T as(UserAuthentication person, Function<CommandContext, T> work) {
        @Nullable List<String> groups = person.getGroupIds();
        engine.getIdentityService().setAuthentication(person.getIdentityId(), groups);
        try {
            return engine.getCommandExecutorTxRequired().execute(work::apply);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
