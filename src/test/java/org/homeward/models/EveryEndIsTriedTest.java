package org.homeward.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No way out of a process is drawn without a scenario that takes it. */
class EveryEndIsTriedTest {

    private static final Map<String, String> SCENARIOS = Map.of(
            "report-intake", "report/ReportIntakeTest",
            "rescue-operation", "rescue/RescueOperationTest",
            "victim-case", "victimcase/VictimCaseTest",
            "medical-care", "care/MedicalCareTest",
            "case-closure", "followup/CaseClosureTest",
            "interagency-referral", "referral/InteragencyReferralTest");

    static List<Path> models() {
        return Sources.files("processes", ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyEndOfAProcessAndOfItsEventSubprocessesIsReached(Path file) throws IOException {
        String scenarios = scenarios(file);

        for (EndEvent end : Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(EndEvent.class)) {
            boolean ofProcess = end.getParentElement() instanceof Process
                    || end.getParentElement() instanceof SubProcess inside && inside.triggeredByEvent();
            if (ofProcess) {
                assertThat(scenarios).as(end.getId()).contains("\"" + end.getId() + "\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskIsMet(Path file) throws IOException {
        String scenarios = scenarios(file);

        for (UserTask task : Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class)) {
            assertThat(scenarios).as(task.getId()).contains("\"" + task.getId() + "\"");
        }
    }

    private static String scenarios(Path file) throws IOException {
        String test = SCENARIOS.get(Sources.baseName(file));
        assertThat(test).as("scenarios of %s", file).isNotNull();
        return Files.readString(Path.of("src/test/java/org/homeward", test + ".java"));
    }
}
