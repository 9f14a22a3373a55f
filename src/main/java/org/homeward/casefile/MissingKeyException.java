package org.homeward.casefile;

import org.camunda.bpm.engine.ProcessEngineException;

/** Something personal would be written for which no key is bound: nothing is written at all. */
class MissingKeyException extends ProcessEngineException {

    MissingKeyException(String message) {
        super(message);
    }
}
