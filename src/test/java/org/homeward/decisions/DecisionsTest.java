package org.homeward.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.homeward.decisions.Decision.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of each decision answers what its source says; rows are in src/test/resources/decisions. */
class DecisionsTest {

    @ParameterizedTest
    @RulesOf("intake-triage")
    void triageIsProposed(Example example) {
        example.isAnsweredByItsRule();
    }

    @ParameterizedTest
    @RulesOf("risk-level")
    void riskIsRated(Example example) {
        example.isAnsweredByItsRule();
    }

    @ParameterizedTest
    @RulesOf("risk-level-policy")
    void riskSaysHowOftenToLook(Example example) {
        example.isAnsweredByItsRule();
    }

    @ParameterizedTest
    @RulesOf("needs-to-services")
    void needsAskForServices(Example example) {
        example.isAnsweredByItsRule();
    }

    @ParameterizedTest
    @RulesOf("case-event")
    void eventAsksTheCaseForSomething(Example example) {
        example.isAnsweredByItsRule();
    }

    @ParameterizedTest
    @RulesOf("closing-criteria")
    void closureIsAllowedOrNot(Example example) {
        example.isAnsweredByItsRule();
    }

    @ParameterizedTest
    @RulesOf("unit-routing")
    void serviceHasAResponsibleDepartment(Example example) {
        example.isAnsweredByItsRule();
    }

    @ParameterizedTest
    @RulesOf("deadline")
    void taskHasALimit(Example example) {
        example.isAnsweredByItsRule();
    }

    static List<String> decisions() {
        return Decision.files().stream()
                .map(file -> file.getFileName().toString().replace(".dmn", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyRuleSaysWhyAndHasOneExample(String id) {
        DecisionTable table = Decision.of(id).table();

        assertThat(table.getRules())
                .allSatisfy(rule ->
                        assertThat(why(rule)).as("%s %s", id, rule.getId()).isNotBlank());
        assertThat(Decision.of(id).examples().stream()
                        .map(example -> Integer.valueOf(example.row().get("nr"))))
                .as(id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, table.getRules().size())
                                .boxed()
                                .toList());
    }

    @Test
    void everyDecisionIsTried() {
        List<String> tried = java.util.Arrays.stream(DecisionsTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(RulesOf.class))
                .map(method -> method.getAnnotation(RulesOf.class).value())
                .toList();

        assertThat(tried).containsExactlyInAnyOrderElementsOf(decisions());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decisionIsNamedAsItsFile(String id) {
        Path file = Decision.files().stream()
                .filter(path -> path.endsWith(id + ".dmn"))
                .findFirst()
                .orElseThrow();

        assertThat(Decision.of(id).table().getParentElement().getAttributeValue("id"))
                .as("%s", file)
                .isEqualTo(id);
    }

    private static String why(Rule rule) {
        return rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
    }
}
