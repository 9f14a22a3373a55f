package org.homeward.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Gives every instance its number before anything else happens in it. */
public interface NumberIssuer {

    void issue(DelegateExecution execution, NumberRule rule);
}
