package org.homeward.access;

import org.camunda.bpm.engine.AuthorizationException;

/** Refusals in one sentence that names no case and no person. */
final class Refusal {

    private Refusal() {}

    static AuthorizationException because(String sentence) {
        return new AuthorizationException(sentence);
    }
}
