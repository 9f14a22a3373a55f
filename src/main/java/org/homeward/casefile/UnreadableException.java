package org.homeward.casefile;

import org.camunda.bpm.engine.ProcessEngineException;

/** Something sealed cannot be opened: its key was destroyed, or the text was changed. */
class UnreadableException extends ProcessEngineException {

    UnreadableException(String message) {
        super(message);
    }
}
