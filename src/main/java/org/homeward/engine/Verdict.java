package org.homeward.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/**
 * The result of a command, or a refusal that is thrown once the command has ended without having changed anything: thrown
 * inside, the engine would log each mistyped form as an error with its whole stack.
 */
record Verdict<T extends @Nullable Object>(
        T result, @Nullable ProcessEngineException refusal) {

    static <T extends @Nullable Object> T in(CommandExecutor executor, Command<T> command) {
        Verdict<T> verdict = executor.execute(context -> {
            try {
                return new Verdict<>(command.execute(context), null);
            } catch (InvalidSubmissionException | ProtectiveRuleException refusal) {
                return new Verdict<>(null, refusal);
            }
        });
        if (verdict.refusal() != null) {
            throw verdict.refusal();
        }
        return verdict.result();
    }
}
