package org.homeward.engine;

import java.util.List;

/** A deployment lacks secrets that only an operator can give. */
class MissingSecretException extends RuntimeException {

    MissingSecretException(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
    }
}
