package org.homeward.casefile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.NumberIssuer;
import org.homeward.engine.NumberRule;
import org.homeward.engine.RootNumber;
import org.homeward.engine.Values;
import org.springframework.stereotype.Component;

/** Gives an instance its number and the number its key. */
@Component
class IssueNumber implements NumberIssuer {

    private final Numbers numbers;
    private final Keys keys;

    IssueNumber(Numbers numbers, Keys keys) {
        this.numbers = numbers;
        this.keys = keys;
    }

    @Override
    public void issue(DelegateExecution execution, NumberRule rule) {
        String number = execution.getProcessBusinessKey();
        if (number == null && rule.letter() != null) {
            number = numbers.next(rule.letter().charAt(0), Values.required(execution, rule.region()));
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
