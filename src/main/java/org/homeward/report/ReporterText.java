package org.homeward.report;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.Values;

/** Who reported, in one line for the police officer who must answer; empty for one who wants to stay unknown. */
final class ReporterText {

    private ReporterText() {}

    static String of(DelegateExecution execution) {
        if (Values.yes(execution, "reporterAnonymous")) {
            return "";
        }
        return Stream.of("reporterName", "reporterContact", "reporterUnit")
                .map(name -> Values.text(execution, name))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
