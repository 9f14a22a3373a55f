package org.homeward.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.homeward.models.FormFile.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every form to the head that all tasks share, to the tables of fields and outcomes, and to what the server can check. */
class FormModelTest {

    private static final Map<String, String> TYPE_OF = Map.of(
            "checkbox", "boolean",
            "checklist", "codes",
            "taglist", "codes",
            "textarea", "text");
    private static final Set<String> CODE_COMPONENTS = Set.of("radio", "select");
    private static final Set<String> SHOWN_ONLY = Set.of("text", "group");
    private static final Set<String> OWN_LISTS = Set.of("regions", "countries", "languages", "ethnicities", "units");
    /** Outcomes that lead to processes which this release does not run yet. */
    private static final Map<String, Set<String>> NOT_YET = Map.of(
            "approve-case-plan", Set.of("conference"),
            "approve-closure", Set.of("conference"),
            "review-case-plan", Set.of("propose-return"));

    private static final Map<String, CSVRecord> FIELDS = Sources.csv("src/main/resources/reference/fields.csv").stream()
            .collect(Collectors.toMap(row -> row.get("field"), row -> row));
    private static final Map<String, List<String>> LISTS =
            Sources.csv("src/main/resources/reference/code-lists.csv").stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get("list"), Collectors.mapping(row -> row.get("code"), Collectors.toList())));

    static List<FormFile> forms() {
        return FormFile.all();
    }

    static List<FormFile> taskForms() {
        return FormFile.all().stream().filter(form -> !form.isStart()).toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formIsNamedAsItsFile(FormFile form) {
        assertThat(form.id()).isEqualTo(Sources.baseName(form.file()));
    }

    @Test
    void everyUserTaskHasOneFormAndEveryFormItsTask() {
        Set<String> asked = new TreeSet<>();
        for (Path file : Sources.files("processes", ".bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            model.getModelElementsByType(UserTask.class).forEach(task -> asked.add(task.getCamundaFormRef()));
            model.getModelElementsByType(StartEvent.class).stream()
                    .map(StartEvent::getCamundaFormRef)
                    .filter(form -> form != null)
                    .forEach(asked::add);
        }

        assertThat(forms().stream().map(FormFile::id)).containsExactlyInAnyOrderElementsOf(asked);
    }

    @ParameterizedTest
    @MethodSource("taskForms")
    void everyTaskAsksFirstWhetherTheUnitDoesIt(FormFile form) {
        List<Part> fields = form.fields();
        assertThat(fields.stream().limit(4).map(Part::key))
                .containsExactly("answer", "answerReason", "nextUnit", "outcome");
        Part answer = fields.get(0);
        Part reason = fields.get(1);
        Part unit = fields.get(2);

        assertThat(answer.type()).isEqualTo("radio");
        assertThat(answer.property("options")).isEqualTo("list:answer");
        assertThat(answer.json().path("defaultValue").asText()).isEqualTo("do");
        assertThat(answer.isRequired()).isTrue();
        assertThat(answer.hides()).isEmpty();
        assertThat(reason.type()).isEqualTo("textarea");
        assertThat(reason.isRequired()).isTrue();
        assertThat(reason.hides()).containsExactly("answer = \"do\"");
        assertThat(unit.property("options")).isEqualTo("units");
        assertThat(unit.isRequired()).isFalse();
        assertThat(unit.hides()).containsExactly("answer != \"wrong-unit\"");
    }

    @ParameterizedTest
    @MethodSource("taskForms")
    void outcomeIsAskedOfWhoDoesTheTaskWithTheOutcomesOfTheTable(FormFile form) {
        Part outcome = form.field("outcome");
        List<String> offered = outcomes(form);

        assertThat(outcome.type()).isEqualTo(offered.size() <= 5 ? "radio" : "select");
        assertThat(outcome.isRequired()).isTrue();
        assertThat(outcome.hides()).containsExactly("answer != \"do\"");
        List<String> expected = Sources.csv("src/test/resources/domain/outcomes.csv").stream()
                .filter(row -> row.get("task").equals(form.id()))
                .map(row -> row.get("outcome"))
                .filter(code -> !NOT_YET.getOrDefault(form.id(), Set.of()).contains(code))
                .toList();
        assertThat(offered).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("taskForms")
    void remarksComeLastAndMayAlwaysBeMade(FormFile form) {
        List<Part> fields = form.fields();
        Part remarks = fields.get(fields.size() - 1);

        assertThat(remarks.key()).isEqualTo("remarks");
        assertThat(remarks.type()).isEqualTo("textarea");
        assertThat(remarks.isInput()).isTrue();
        assertThat(remarks.isRequired()).isFalse();
        assertThat(remarks.hides()).isEmpty();
        assertThat(remarks.json().path("validate").path("maxLength").asInt()).isEqualTo(4000);
    }

    @ParameterizedTest
    @MethodSource("taskForms")
    void whoDoesNotDoTheTaskIsAskedNothingElse(FormFile form) {
        for (Part field : form.inputs()) {
            if (!Set.of("answer", "answerReason", "nextUnit", "remarks").contains(field.key())) {
                assertThat(field.hides())
                        .as("%s %s", form, field)
                        .anyMatch(hide -> Conditions.holds(hide, Map.of("answer", "cannot")));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyKeyIsDeclaredWithAFittingType(FormFile form) {
        for (Part field : form.fields()) {
            CSVRecord declared = FIELDS.get(field.key());
            assertThat(declared).as("%s %s", form, field).isNotNull();
            assertThat(kinds(field)).as("%s %s", form, field).contains(declared.get("type"));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyKeyIsAskedOnce(FormFile form) {
        assertThat(form.fields().stream().map(Part::key)).doesNotHaveDuplicates();
        assertThat(form.parts().stream().map(part -> part.json().path("id").asText()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everythingSaidInEnglishIsSaidInChinese(FormFile form) {
        for (Part part : form.parts()) {
            assertThat(part.label()).as("%s %s", form, part).isNotBlank();
            assertThat(part.property("zh")).as("%s %s", form, part).containsPattern("\\p{IsHan}");
            if (part.json().has("description")) {
                assertThat(part.property("zhDescription"))
                        .as("%s %s", form, part)
                        .containsPattern("\\p{IsHan}");
            }
            if (part.json().has("timeLabel")) {
                assertThat(part.property("zhTimeLabel")).as("%s %s", form, part).containsPattern("\\p{IsHan}");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyChoiceNamesAListThatExists(FormFile form) {
        for (Part field : form.fields()) {
            boolean chooses = Set.of("radio", "select", "checklist", "taglist").contains(field.type());
            String options = field.property("options");
            assertThat(!options.isEmpty()).as("%s %s", form, field).isEqualTo(chooses);
            if (options.startsWith("list:")) {
                assertThat(codes(options)).as("%s %s", form, field).isNotEmpty();
                assertThat(LISTS.get(list(options)))
                        .as("%s %s leaves out what is there", form, field)
                        .containsAll(without(options));
            } else if (options.startsWith("units:")) {
                assertThat(options).matches("units:[a-z,-]+@\\w+");
                String[] parts = options.substring(6).split("@");
                assertThat(LISTS.get("department")).containsAll(List.of(parts[0].split(",")));
                assertThat(parts[1]).endsWith("Region");
            } else if (chooses) {
                assertThat(options)
                        .as("%s %s", form, field)
                        .isIn(Stream.concat(OWN_LISTS.stream(), Stream.of("persons", "matches"))
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void codeOfAFieldIsOfTheListThatTheTableNames(FormFile form) {
        for (Part field : form.fields()) {
            String declared = FIELDS.get(field.key()).get("list");
            String options = field.property("options");
            if (options.startsWith("list:") && !declared.isEmpty()) {
                assertThat(list(options)).as("%s %s", form, field).isEqualTo(declared);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void onlyComponentsThatTheServerChecksAreUsed(FormFile form) {
        Set<String> allowed = new HashSet<>(SHOWN_ONLY);
        allowed.addAll(TYPE_OF.keySet());
        allowed.addAll(CODE_COMPONENTS);
        allowed.addAll(Set.of("textfield", "number", "datetime"));

        assertThat(form.parts()).allSatisfy(part -> {
            assertThat(part.type()).as("%s %s", form, part).isIn(allowed);
            assertThat(part.isField()).as("%s %s", form, part).isNotEqualTo(SHOWN_ONLY.contains(part.type()));
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void conditionSpeaksOfFieldsOfTheFormOrOfWhatSteersTheProcess(FormFile form) throws IOException {
        Set<String> keys = form.fields().stream().map(Part::key).collect(Collectors.toCollection(HashSet::new));
        keys.addAll(Files.readAllLines(Path.of("src/main/resources/reference/control-variables.txt")));

        for (Part part : form.parts()) {
            for (String hide : part.hides()) {
                assertThat(Conditions.parses(hide))
                        .as("%s %s: %s", form, part, hide)
                        .isTrue();
                assertThat(keys).as("%s %s: %s", form, part, hide).containsAll(Conditions.names(hide));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void conditionComparesWithCodesThatCanBeChosen(FormFile form) {
        for (Part part : form.parts()) {
            Conditions.codes(part.hides()).forEach((key, compared) -> {
                String options = form.field(key).property("options");
                Collection<String> codes = options.equals("countries") ? LISTS.get("country") : codes(options);
                assertThat(codes).as("%s %s, by %s", form, part, key).containsAll(compared);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsRequiredCanBeSeen(FormFile form) {
        List<String> outcomes = form.isStart() ? List.of() : outcomes(form);

        for (Part field : form.inputs()) {
            assertThat(Conditions.canAllFail(field.hides(), outcomes))
                    .as("%s %s", form, field)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyTextHasAnEnd(FormFile form) {
        for (Part field : form.inputs()) {
            if (field.type().equals("textfield") || field.type().equals("textarea")) {
                assertThat(field.json().path("validate").path("maxLength").asInt())
                        .as("%s %s", form, field)
                        .isBetween(1, 20_000);
            }
        }
    }

    private static List<String> kinds(Part field) {
        return switch (field.type()) {
            case "radio" -> List.of("code");
            // The number of an earlier report is chosen, and is no code.
            case "select" -> List.of("code", "string");
            case "textfield" -> List.of("string", "doc");
            case "number" -> List.of("integer", "decimal");
            case "datetime" -> List.of(field.json().path("subtype").asText());
            default -> List.of(TYPE_OF.get(field.type()));
        };
    }

    private static List<String> outcomes(FormFile form) {
        String options = form.field("outcome").property("options");
        assertThat(list(options)).isEqualTo("outcome:" + form.id());
        return List.copyOf(codes(options));
    }

    private static Collection<String> codes(String options) {
        List<String> codes = new ArrayList<>(LISTS.getOrDefault(list(options), List.of()));
        codes.removeAll(without(options));
        return codes;
    }

    private static String list(String options) {
        return options.replaceFirst("^list:", "").replaceFirst(" without .*$", "");
    }

    private static Set<String> without(String options) {
        int at = options.indexOf(" without ");
        return at < 0
                ? Set.of()
                : new LinkedHashSet<>(Arrays.asList(
                        options.substring(at + " without ".length()).split(",")));
    }
}
