package org.homeward.report;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.homeward.casefile.CaseFile;
import org.homeward.casefile.SealedText;
import org.homeward.directory.Directory;
import org.homeward.engine.Values;
import org.homeward.register.Notices;
import org.springframework.stereotype.Component;

/** Shows what was added to a report in the triage, proposes anew, and tells the police who have it. */
@Component
class AddSupplement implements JavaDelegate {

    private final CaseFile caseFile;
    private final ProposeTriage proposeTriage;
    private final Directory directory;
    private final Notices notices;

    AddSupplement(CaseFile caseFile, ProposeTriage proposeTriage, Directory directory, Notices notices) {
        this.caseFile = caseFile;
        this.proposeTriage = proposeTriage;
        this.directory = directory;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String all = caseFile.texts(number, "supplement").stream()
                .map(SealedText::text)
                .collect(Collectors.joining("\n\n"));
        execution.setVariable("supplements", all);
        if (Values.yes(execution, "immediateDanger")) {
            execution.setVariable("imminentDanger", true);
        }
        proposeTriage.execute(execution);
        directory
                .responsible("public-security", Values.required(execution, "receivedRegion"))
                .ifPresent(police -> notices.tell(police.id(), "caseworker", "supplement", null, number));
    }
}
