package org.homeward.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a person may read of a process through a task: what the task's form shows, and each read is reported. */
@Component
class ReadWindow {

    private final ObjectProvider<TaskForms> forms;
    private final ObjectProvider<ReadObserver> observers;

    ReadWindow(ObjectProvider<TaskForms> forms, ObjectProvider<ReadObserver> observers) {
        this.forms = forms;
        this.observers = observers;
    }

    /**
     * @param names what is asked for, null for everything
     * @param whole true where the form itself reads, and needs a value for each list
     * @param read fetches the names it is given
     */
    VariableMap look(
            CommandExecutor executor,
            String taskId,
            @Nullable Collection<String> names,
            boolean whole,
            Function<@Nullable Collection<String>, VariableMap> read) {
        if (Caller.inside()) {
            return read.apply(names);
        }
        return executor.execute(context -> {
            TaskEntity task = Caller.task(context, taskId);
            Authentication person = Caller.person(context);
            if (task == null || person == null) {
                return read.apply(names);
            }
            mustRead(context, task);
            Set<String> open = new HashSet<>(forms.getObject().window(task, person));
            if (names != null) {
                open.retainAll(names);
            }
            VariableMap found = open.isEmpty() ? Variables.createVariables() : read.apply(open);
            report(taskId, found, whole ? "form" : "variables");
            forms.getObject().blanks(task).forEach((name, blank) -> {
                if (open.contains(name) && isNull(found, name) && (whole || found.containsKey(name))) {
                    found.putValueTyped(name, blank);
                }
            });
            return found;
        });
    }

    /** What comes back from completing a task is seen through the task's window too. */
    VariableMap returned(CommandExecutor executor, String taskId, Supplier<VariableMap> complete) {
        if (Caller.inside()) {
            return complete.get();
        }
        // First without a command around it: the door must see that a person calls.
        Set<String> open = executor.execute(context -> {
            TaskEntity task = Caller.task(context, taskId);
            Authentication person = Caller.person(context);
            return task == null || person == null ? null : forms.getObject().window(task, person);
        });
        VariableMap all = complete.get();
        if (open == null) {
            return all;
        }
        VariableMap seen = Variables.createVariables();
        all.keySet().stream().filter(open::contains).forEach(name -> seen.putValueTyped(name, all.getValueTyped(name)));
        return seen;
    }

    private static void mustRead(CommandContext context, TaskEntity task) {
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(c -> c.checkReadTaskVariable(task));
    }

    private void report(String taskId, VariableMap found, String door) {
        Set<String> held = new HashSet<>(found.keySet());
        held.removeIf(name -> isNull(found, name));
        if (!held.isEmpty()) {
            observers.orderedStream().forEach(observer -> observer.taskRead(taskId, held, door));
        }
    }

    private static boolean isNull(VariableMap map, String name) {
        TypedValue value = map.getValueTyped(name);
        return value == null || ValueType.NULL.equals(value.getType());
    }
}
