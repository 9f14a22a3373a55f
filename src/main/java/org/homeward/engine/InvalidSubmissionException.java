package org.homeward.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** A submission does not satisfy its form; 400 at every door, with every fault at once. */
public class InvalidSubmissionException extends FormFieldValidationException {

    private final transient List<Fault> faults;

    public InvalidSubmissionException(List<Fault> faults) {
        super(null, faults.stream().map(f -> f.field() + ": " + f.rule()).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /** An answer to a person, not a fault of the program: where it was thrown says nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
