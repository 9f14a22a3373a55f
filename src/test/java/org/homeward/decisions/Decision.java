package org.homeward.decisions;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/** A decision of the house on a bare DMN engine, with the examples that hit its rules one by one. */
final class Decision {

    private static final Map<String, Decision> READ = new ConcurrentHashMap<>();
    private static final List<String> MATCHED = new ArrayList<>();
    private static final DmnEngine ENGINE = engine();

    private final String id;
    private final DecisionTable table;
    private final DmnDecision parsed;

    private Decision(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        id = file.getFileName().toString().replace(".dmn", "");
        table = model.getModelElementsByType(DecisionTable.class).iterator().next();
        parsed = ENGINE.parseDecision(id, model);
    }

    static Decision of(String id) {
        return READ.computeIfAbsent(
                id,
                key -> new Decision(files().stream()
                        .filter(file -> file.endsWith(key + ".dmn"))
                        .findFirst()
                        .orElseThrow()));
    }

    static List<Path> files() {
        try (Stream<Path> all = Files.walk(Path.of("processes"))) {
            return all.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DecisionTable table() {
        return table;
    }

    List<Example> examples() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader csv = Files.newBufferedReader(Path.of("src/test/resources/decisions", id + ".csv"))) {
            return format.parse(csv).stream().map(row -> new Example(this, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a form or a register would say, and what the decision must answer. */
    record Example(Decision decision, CSVRecord row) {

        /** The rule of this row answers, alone unless the decision collects. */
        void isAnsweredByItsRule() {
            DecisionTable table = decision.table;
            Map<String, Object> inputs = new HashMap<>();
            for (Input input : table.getInputs()) {
                String name = input.getId().replace("Input_", "");
                inputs.put(name, typed(row.get(name), input.getInputExpression().getTypeRef()));
            }

            MATCHED.clear();
            DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(decision.parsed, inputs);

            int rule = Integer.parseInt(row.get("nr"));
            String ruleId = new ArrayList<>(table.getRules()).get(rule - 1).getId();
            if (table.getHitPolicy() == HitPolicy.COLLECT) {
                assertThat(MATCHED).contains(ruleId);
            } else {
                assertThat(MATCHED).containsExactly(ruleId);
            }
            Map<String, Object> answer = result.getResultList().get(MATCHED.indexOf(ruleId));
            Map<String, String> expected = new TreeMap<>();
            Map<String, String> actual = new TreeMap<>();
            for (Output output : table.getOutputs()) {
                expected.put(output.getName(), row.get(output.getName()));
                actual.put(output.getName(), text(answer.get(output.getName())));
            }
            assertThat(actual).isEqualTo(expected);
        }

        @Override
        public String toString() {
            return "rule " + row.get("nr");
        }
    }

    private static Object typed(String cell, String type) {
        if (type == null) {
            return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
        }
        if (cell.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "boolean" -> Boolean.valueOf(cell);
            case "integer" -> Integer.valueOf(cell);
            default -> cell;
        };
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).collect(joining(";"));
        }
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private static DmnEngine engine() {
        DmnEngineConfiguration configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = event -> event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .forEach(MATCHED::add);
        configuration.getCustomPostDecisionTableEvaluationListeners().add(listener);
        return configuration.buildEngine();
    }
}
