package org.homeward.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** A protective rule refused a valid answer; 409 at every door. */
public class ProtectiveRuleException extends ProcessEngineException {

    private final transient Refusal refusal;

    public ProtectiveRuleException(Refusal refusal) {
        super(refusal.rule() + ", " + refusal.field() + ": " + refusal.sentence());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** An answer to a person, not a fault of the program: where it was thrown says nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
