package org.homeward.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator which secrets are missing, without a stack trace around the sentences. */
class MissingSecretAnalyzer extends AbstractFailureAnalyzer<MissingSecretException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MissingSecretException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Set them in the environment; docs/how-to has every setting.", cause);
    }
}
