package org.homeward.engine;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A valid answer to a form, before anything happens.
 *
 * @param taskId null where a process is started
 * @param form id of the form; for a task also the task's id in its model
 * @param process key of the process
 * @param processInstanceId null where a process is started
 * @param executionId null where a process is started
 * @param login who answers
 * @param values what was submitted and counts: hidden fields are absent, empty ones null, lists are {@code List<String>}
 * @param variables what the process knows already, by name
 */
public record Submission(
        @Nullable String taskId,
        String form,
        String process,
        @Nullable String processInstanceId,
        @Nullable String executionId,
        String login,
        Map<String, @Nullable Object> values,
        Function<String, @Nullable Object> variables) {

    /** What will hold once the answer is accepted: the submitted value, else what the process knows. */
    public @Nullable Object value(String name) {
        return values.containsKey(name) ? values.get(name) : variables.apply(name);
    }
}
