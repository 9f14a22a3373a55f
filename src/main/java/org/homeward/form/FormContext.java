package org.homeward.form;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * For whom and on what a form is served or checked.
 *
 * @param taskId null for a start form
 * @param processInstanceId null for a start form
 * @param executionId null for a start form
 * @param variables what the process knows, seen from the task, as plain Java values; lists are {@code List<String>}
 */
public record FormContext(
        Language language,
        @Nullable String taskId,
        @Nullable String processInstanceId,
        @Nullable String executionId,
        Function<String, @Nullable Object> variables) {

    public @Nullable Object variable(String name) {
        return variables.apply(name);
    }

    static FormContext start(Language language) {
        return new FormContext(language, null, null, null, name -> null);
    }
}
