package org.homeward.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.casefile.Keys;
import org.homeward.casefile.Numbers;
import org.springframework.stereotype.Component;

/** Gives every instance its number and the number its key, before anything else happens in it. */
@Component
class NumberIssuer {

    private final Numbers numbers;
    private final Keys keys;

    NumberIssuer(Numbers numbers, Keys keys) {
        this.numbers = numbers;
        this.keys = keys;
    }

    void issue(DelegateExecution execution, NumberRule rule) {
        String number = execution.getProcessBusinessKey();
        if (number == null && rule.letter() != null) {
            String region = (String) execution.getVariable(rule.region());
            if (region == null) {
                throw new IllegalStateException("The number needs the variable " + rule.region());
            }
            number = numbers.next(rule.letter().charAt(0), region);
            execution.setProcessBusinessKey(number);
        }
        if (number == null) {
            return;
        }
        if (rule.variable() != null) {
            execution.setVariable(rule.variable(), number);
        }
        if (keys.keyOf(number).isEmpty()) {
            bind(execution, number);
        }
    }

    /** A called instance speaks of the same person as its root and shares the key. */
    private void bind(DelegateExecution execution, String number) {
        String root = RootNumber.of(execution);
        if (root.equals(number)) {
            keys.create(number);
        } else {
            keys.bind(number, keys.keyOf(root).orElseThrow());
        }
    }
}
