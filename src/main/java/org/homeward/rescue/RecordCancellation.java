package org.homeward.rescue;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.directory.Directory;
import org.homeward.engine.Values;
import org.homeward.register.Notices;
import org.springframework.stereotype.Component;

/** A rescue that is called off is told to the head of the police there: somebody may still wait to be found. */
@Component
class RecordCancellation implements JavaDelegate {

    private final Directory directory;
    private final Notices notices;

    RecordCancellation(Directory directory, Notices notices) {
        this.directory = directory;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        directory
                .responsible("public-security", Values.required(execution, "foundRegion"))
                .ifPresent(police ->
                        notices.tell(police.id(), "head", "rescue-cancelled", null, execution.getProcessBusinessKey()));
    }
}
