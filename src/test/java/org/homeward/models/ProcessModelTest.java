package org.homeward.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every process model to the house style and to the table of tasks. */
class ProcessModelTest {

    private static final Pattern PLAIN_CONDITION = Pattern.compile(
            "\\$\\{((outcome|process|closureResult|closureRefusal|eventAction) == '[a-zA-Z-]+'( or )?)+}"
                    + "|\\$\\{(not )?\\w+}|\\$\\{foundRegion != caseRegion}");

    static Collection<Path> models() {
        return Sources.files("processes", ".bpmn");
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    @ParameterizedTest
    @MethodSource("models")
    void fileHoldsOneProcessOfItsName(Path file) {
        Collection<Process> processes = read(file).getModelElementsByType(Process.class);

        assertThat(processes).hasSize(1);
        Process process = processes.iterator().next();
        assertThat(process.getId()).isEqualTo(Sources.baseName(file));
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("models")
    void userTaskCarriesExactlyWhatTheTableSays(Path file) {
        Map<String, CSVRecord> rows = tasks(Sources.baseName(file));
        Set<String> drawn = new TreeSet<>();

        for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
            CSVRecord row = rows.get(task.getId());
            assertThat(row).as("%s is a task of the table", task.getId()).isNotNull();
            drawn.add(task.getId());
            Map<String, String> expected = new LinkedHashMap<>();
            expected.put("measures", row.get("measures"));
            expected.put("legalBasis", row.get("legal_basis"));
            expected.put("department", row.get("unit"));
            expected.put("cooperating", row.get("cooperating"));
            expected.put("region", row.get("region"));
            expected.put("nameZh", row.get("name_zh"));
            expected.values().removeIf(String::isBlank);
            assertThat(properties(task)).as(task.getId()).isEqualTo(expected);
        }

        assertThat(drawn).isEqualTo(rows.keySet());
    }

    @ParameterizedTest
    @MethodSource("models")
    void userTaskHasAFormOfItsNameAndTellsTheCaseworkerWhatToDo(Path file) {
        for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
            assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
            assertThat(Path.of("forms", Sources.room(file), task.getId() + ".form"))
                    .exists();
            assertThat(task.getDocumentations())
                    .as("documentation of %s", task.getId())
                    .isNotEmpty();
            assertThat(task.getDocumentations().iterator().next().getTextContent())
                    .hasSizeGreaterThan(60);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void serviceTaskIsOneSmallClassOfItsName(Path file) throws Exception {
        Set<String> classes = Sources.files("src/main/java", ".java").stream()
                .map(Sources::baseName)
                .collect(Collectors.toSet());

        for (ServiceTask task : read(file).getModelElementsByType(ServiceTask.class)) {
            String bean = task.getCamundaDelegateExpression().replaceAll("[${}]", "");
            String type = Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
            assertThat(classes).contains(type);
            assertThat(task.getId()).startsWith("ServiceTask_" + type);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void gatewayAsksAQuestionAndItsFlowsAnswer(Path file) {
        for (ExclusiveGateway gateway : read(file).getModelElementsByType(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                assertThat(gateway.getOutgoing())
                        .allSatisfy(flow ->
                                assertThat(flow.getName()).as(flow.getId()).isNotBlank());
                assertThat(gateway.getDefault())
                        .as("default of %s", gateway.getId())
                        .isNotNull();
            }
        }
        assertThat(read(file).getModelElementsByType(EventBasedGateway.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void conditionReadsOneVariableAndHoldsNoLogic(Path file) {
        for (SequenceFlow flow : read(file).getModelElementsByType(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                assertThat(flow.getConditionExpression().getTextContent())
                        .as(flow.getId())
                        .matches(PLAIN_CONDITION);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void calledProcessGetsAListAndNeverEverything(Path file) {
        for (CallActivity call : read(file).getModelElementsByType(CallActivity.class)) {
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list())
                    .allSatisfy(in -> {
                        assertThat(in.getCamundaVariables()).isNull();
                        assertThat(in.getCamundaSourceExpression()).isNull();
                    });
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaOut.class)
                            .list())
                    .allSatisfy(out -> assertThat(out.getCamundaVariables()).isNull());
        }
    }

    @Test
    void messageIsOfTheTableAndNeverBothStartAndCatch() {
        Set<String> known = Sources.csv("src/test/resources/domain/messages.csv").stream()
                .map(row -> row.get("message"))
                .collect(Collectors.toSet());
        Set<String> starts = new TreeSet<>();
        Set<String> catches = new TreeSet<>();

        for (Path file : models()) {
            for (CatchEvent event : read(file).getModelElementsByType(CatchEvent.class)) {
                for (MessageEventDefinition definition : event.getChildElementsByType(MessageEventDefinition.class)) {
                    Message message = definition.getMessage();
                    boolean starting = event instanceof StartEvent
                            && !(event.getParentElement() instanceof SubProcess inside && inside.triggeredByEvent());
                    (starting ? starts : catches).add(message.getName());
                }
            }
        }

        assertThat(starts).isSubsetOf(known).doesNotContainAnyElementsOf(catches);
        assertThat(catches).isSubsetOf(known);
    }

    @Test
    void unitThatIsAskedForAServiceLearnsNothingOfExploitationOrHealth() throws Exception {
        Map<String, String> classes = Sources.csv("src/main/resources/reference/fields.csv").stream()
                .collect(Collectors.toMap(row -> row.get("field"), row -> row.get("class")));

        for (Path file : models()) {
            for (CallActivity call : read(file).getModelElementsByType(CallActivity.class)) {
                if (call.getCalledElement().equals("interagency-referral")) {
                    List<String> sensitive =
                            call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                                    .map(CamundaIn::getCamundaTarget)
                                    .filter(name -> name != null
                                            && classes.getOrDefault(name, "S1").matches("S[45]"))
                                    .toList();
                    assertThat(sensitive).as("%s %s", file, call.getId()).isEmpty();
                }
            }
        }
        assertThat(Files.readString(Path.of("forms/referral/respond-to-referral.form")))
                .doesNotContainIgnoringCase("rescued")
                .doesNotContainIgnoringCase("traffick");
    }

    private static Map<String, CSVRecord> tasks(String process) {
        return Sources.csv("src/test/resources/domain/tasks.csv").stream()
                .filter(row -> row.get("process").equals(process))
                .collect(Collectors.toMap(row -> row.get("id"), row -> row, (a, b) -> a, java.util.TreeMap::new));
    }

    private static Map<String, String> properties(BaseElement element) {
        CamundaProperties properties = element.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult();
        return properties.getCamundaProperties().stream()
                .collect(Collectors.toMap(p -> p.getCamundaName(), p -> p.getCamundaValue()));
    }
}
