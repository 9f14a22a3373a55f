package org.homeward.access;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricDecisionInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.homeward.casefile.PlainNames;
import org.homeward.directory.Account;
import org.jspecify.annotations.Nullable;

/**
 * The outer wall inside the engine: a command that the account's posts do not name is refused, a query is answered with
 * nothing and without SQL. It looks at what a command gave back, too: no personal value for an administrator, and no task in
 * the wrong hands.
 */
class Doorkeeper extends CommandInterceptor {

    private static final Field RESULT_TYPE = field(AbstractQuery.class, "resultType");
    private static final Field CASCADE = field(DeleteDeploymentCmd.class, "cascade");

    private final Callers callers;
    private final TaskRules tasks;
    private final PlainNames plainNames;
    private final Commands commands = new Commands();

    Doorkeeper(Callers callers, TaskRules tasks, PlainNames plainNames) {
        this.callers = callers;
        this.tasks = tasks;
        this.plainNames = plainNames;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Optional<Account> caller = callers.checked();
        if (caller.isEmpty() || commands.isOurs(command.getClass())) {
            return next.execute(command);
        }
        if (!commands.mayRun(caller.get(), command.getClass())) {
            if (command instanceof AbstractQuery<?, ?> query) {
                return nothing(query);
            }
            throw Refusal.because("This account may not do this.");
        }
        boolean admin = Post.ADMIN.heldBy(caller.get());
        if (admin) {
            refuseWhatNobodyMay(command);
        }
        T result = next.execute(command);
        checkHands(caller.get());
        return admin ? plain(result) : result;
    }

    private static void refuseWhatNobodyMay(Command<?> command) {
        if (command instanceof DeleteDeploymentCmd && Boolean.TRUE.equals(read(CASCADE, command))) {
            throw Refusal.because("A deployment is never deleted together with its cases.");
        }
        if (command instanceof HistoricDecisionInstanceQueryImpl query
                && (query.isIncludeInput() || query.isIncludeOutputs())) {
            throw Refusal.because("The values of a decision are personal.");
        }
    }

    private void checkHands(Account caller) {
        if (Context.getCommandContext().getAuthorizationManager() instanceof QueryRules command) {
            for (TaskEntity task : command.handedOver()) {
                if (!tasks.mayHandTo(caller, task, task.getAssignee())) {
                    throw Refusal.because("A task is only given to a member of the responsible unit.");
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T nothing(AbstractQuery<?, ?> query) {
        return (T)
                switch (String.valueOf(read(RESULT_TYPE, query))) {
                    case "SINGLE_RESULT" -> null;
                    case "COUNT" -> 0L;
                    default -> new ArrayList<>();
                };
    }

    @SuppressWarnings("unchecked")
    private <T> T plain(T result) {
        if (result instanceof VariableMap variables) {
            withoutPersonal(variables);
            return result;
        }
        if (result instanceof List<?> list) {
            return (T) list.stream().filter(this::mayPass).collect(Collectors.toList());
        }
        return mayPass(result) ? result : (T) null;
    }

    private boolean mayPass(@Nullable Object row) {
        if (row instanceof VariableInstance variable) {
            return plainNames.isPlain(variable.getName());
        }
        if (row instanceof HistoricVariableInstance variable) {
            return plainNames.isPlain(variable.getName());
        }
        if (row instanceof HistoricVariableUpdate variable) {
            return plainNames.isPlain(variable.getVariableName());
        }
        if (row instanceof LockedExternalTask task) {
            withoutPersonal(task.getVariables());
        }
        return !(row instanceof HistoricDetail);
    }

    private void withoutPersonal(VariableMap variables) {
        List.copyOf(variables.keySet()).stream()
                .filter(name -> !plainNames.isPlain(name))
                .forEach(variables::remove);
    }

    private static Field field(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("The engine's " + type.getSimpleName() + " is not as expected", e);
        }
    }

    private static @Nullable Object read(Field field, Object command) {
        try {
            return field.get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
