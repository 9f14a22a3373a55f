package org.homeward.casefile;

import java.util.Map;
import org.camunda.bpm.engine.impl.ExternalTaskServiceImpl;
import org.jspecify.annotations.Nullable;

/** Keeps that a worker failed, but not the worker's words: they would lie in clear in four tables. */
final class RedactedExternalTasks extends ExternalTaskServiceImpl {

    @Override
    public void handleFailure(
            String externalTaskId,
            String workerId,
            @Nullable String errorMessage,
            @Nullable String errorDetails,
            int retries,
            long retryDuration,
            @Nullable Map<String, Object> variables,
            @Nullable Map<String, Object> localVariables) {
        super.handleFailure(
                externalTaskId,
                workerId,
                "See the worker's own log",
                null,
                retries,
                retryDuration,
                variables,
                localVariables);
    }
}
