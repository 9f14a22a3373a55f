package org.homeward.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a person may write, whichever service is called: what the form takes, unless a protective rule refuses it. */
@Component
class AnswerDoor {

    private static final String ANSWER = "answer";

    private final ObjectProvider<TaskForms> forms;
    private final ObjectProvider<TaskAnswers> answers;
    private final ObjectProvider<ProtectiveRule> rules;

    AnswerDoor(
            ObjectProvider<TaskForms> forms,
            ObjectProvider<TaskAnswers> answers,
            ObjectProvider<ProtectiveRule> rules) {
        this.forms = forms;
        this.answers = answers;
        this.rules = rules;
    }

    /** Checks an answer to a task and lets it through, or hands the task over instead. */
    <T> T answer(
            CommandExecutor executor,
            String taskId,
            @Nullable Map<String, Object> submitted,
            Function<@Nullable Map<String, Object>, T> proceed,
            Supplier<T> handedOver) {
        if (Caller.inside()) {
            return proceed.apply(submitted);
        }
        return Verdict.in(executor, context -> {
            TaskEntity task = Caller.task(context, taskId);
            if (task == null) {
                return proceed.apply(submitted);
            }
            Caller.mustWorkOn(context, task);
            CheckedSubmission checked = forms.getObject().check(task, submitted);
            if (handOver(context, taskId, checked)) {
                return handedOver.get();
            }
            String process =
                    Caller.definition(context, task.getProcessDefinitionId()).getKey();
            askRules(new Submission(
                    taskId,
                    checked.form(),
                    process,
                    task.getProcessInstanceId(),
                    task.getExecutionId(),
                    context.getAuthenticatedUserId(),
                    checked.values(),
                    forms.getObject().known(task)));
            return proceed.apply(checked.variables());
        });
    }

    private boolean handOver(CommandContext context, String taskId, CheckedSubmission checked) {
        Object answer = checked.values().getOrDefault(ANSWER, "do");
        if ("do".equals(answer)) {
            return false;
        }
        String reason = String.valueOf(checked.values().get("answerReason"));
        TaskAnswers handler = answers.getIfAvailable();
        if (handler == null) {
            throw new InvalidSubmissionException(List.of(new Fault(ANSWER, "nobody takes this answer")));
        }
        // Finding the next unit takes rights that the unit which answers does not have.
        context.runWithoutAuthorization(() -> {
            if ("wrong-unit".equals(answer)) {
                handler.wrongUnit(taskId, reason, (String) checked.values().get("nextUnit"));
            } else {
                handler.cannot(taskId, reason);
            }
            return null;
        });
        return true;
    }

    /** Checks a start form. The business key is the system's to give. */
    <T> T start(
            CommandExecutor executor,
            String definitionId,
            @Nullable String businessKey,
            @Nullable Map<String, Object> submitted,
            Function<@Nullable Map<String, Object>, T> proceed) {
        if (Caller.inside()) {
            return proceed.apply(submitted);
        }
        return Verdict.in(executor, context -> {
            if (Caller.person(context) == null) {
                return proceed.apply(submitted);
            }
            ProcessDefinitionEntity definition = Caller.definition(context, definitionId);
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(c -> c.checkCreateProcessInstance(definition));
            if (businessKey != null) {
                throw new InvalidSubmissionException(List.of(new Fault("businessKey", "not in the form")));
            }
            CheckedSubmission checked = forms.getObject().check(definition, submitted);
            String login = context.getAuthenticatedUserId();
            askRules(new Submission(
                    null, checked.form(), definition.getKey(), null, null, login, checked.values(), name -> null));
            return proceed.apply(checked.variables());
        });
    }

    private void askRules(Submission submission) {
        rules.orderedStream()
                .flatMap(rule -> rule.refuse(submission).stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw new ProtectiveRuleException(refusal);
                });
    }

    /** Refuses what people do only through a form: to change variables, to raise errors and escalations. */
    void refuse(CommandExecutor executor, String taskId, Collection<String> fields, Runnable proceed) {
        if (Caller.inside()) {
            proceed.run();
            return;
        }
        Verdict.<@Nullable Void>in(executor, context -> {
            TaskEntity task = Caller.task(context, taskId);
            if (task == null) {
                proceed.run();
                return null;
            }
            Caller.mustWorkOn(context, task);
            throw new InvalidSubmissionException(Set.copyOf(fields).stream()
                    .sorted()
                    .map(field -> new Fault(Fault.shown(field), "only through the form"))
                    .toList());
        });
    }
}
