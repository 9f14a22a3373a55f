package org.homeward.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.form.FormSamples.form;
import static org.homeward.form.FormSamples.knowing;
import static org.homeward.form.FormSamples.pairs;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.homeward.engine.CheckedSubmission;
import org.homeward.engine.InvalidSubmissionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormValidatorTest {

    private static final String TEXT = "{'type':'textfield','key':'x'}";
    private static final String REQUIRED = "{'type':'textarea','key':'x','validate':{'required':true}}";
    private static final String SHORT = "{'type':'textarea','key':'x','validate':{'minLength':2,'maxLength':4}}";
    private static final String PAPER =
            "{'type':'textfield','key':'x','validate':{'validationType':'custom','pattern':'^[0-9]{3}[0-9X]$'}}";
    private static final String MAIL = "{'type':'textfield','key':'x','validate':{'validationType':'email'}}";
    private static final String COUNT = "{'type':'number','key':'x','decimalDigits':0,'validate':{'min':1,'max':200}}";
    private static final String MONEY = "{'type':'number','key':'x','decimalDigits':2}";
    private static final String NUMBER_TEXT = "{'type':'number','key':'x','serializeToString':true}";
    private static final String STEP = "{'type':'number','key':'x','increment':'0.5'}";
    private static final String FLAG = "{'type':'checkbox','key':'x'}";
    private static final String MUST_TICK = "{'type':'checkbox','key':'x','validate':{'required':true}}";
    private static final String SEX = "{'type':'radio','key':'x','properties':{'options':'list:sex'}}";
    private static final String FIXED = "{'type':'select','key':'x','values':[{'label':'A','value':'a'}]}";
    private static final String UNSERVED = "{'type':'select','key':'x','properties':{'options':'persons'}}";
    private static final String SEXES = "{'type':'checklist','key':'x','properties':{'options':'list:sex'}}";
    private static final String SOME_SEX =
            "{'type':'taglist','key':'x','validate':{'required':true},'properties':{'options':'list:sex'}}";
    private static final String DATE = "{'type':'datetime','subtype':'date','key':'x'}";
    private static final String MOMENT =
            "{'type':'datetime','subtype':'datetime','timeSerializingFormat':'utc_offset','key':'x'}";
    private static final String UTC =
            "{'type':'datetime','subtype':'datetime','timeSerializingFormat':'utc_normalized','key':'x'}";
    private static final String TIME =
            "{'type':'datetime','subtype':'time','timeSerializingFormat':'no_timezone','key':'x'}";

    static Stream<Arguments> good() {
        return Stream.of(
                of(TEXT, "Li Na", "Li Na"),
                of(
                        TEXT,
                        "${1+1} =1+1 <b>x</b> \u202E \uD83D\uDE00\t\r\n",
                        "${1+1} =1+1 <b>x</b> \u202E \uD83D\uDE00\t\r\n"),
                of(TEXT, "", null),
                of(TEXT, null, null),
                of(TEXT, "字".repeat(20_000), "字".repeat(20_000)),
                of(REQUIRED, " ", " "),
                of(SHORT, "", null),
                of(SHORT, "abcd", "abcd"),
                of(SHORT, "  abcd  ", "  abcd  "),
                of(PAPER, "123X", "123X"),
                of(MAIL, "a.b@example.cn", "a.b@example.cn"),
                of(COUNT, 1, 1L),
                of(COUNT, 200L, 200L),
                of(COUNT, 3.0, 3L),
                of(COUNT, null, null),
                of(MONEY, 12, 12.0),
                of(MONEY, 12.34, 12.34),
                of(MONEY, 0, 0.0),
                of(NUMBER_TEXT, "12.5", "12.5"),
                of(STEP, 2.5, 2.5),
                of(FLAG, true, true),
                of(FLAG, null, false),
                of(MUST_TICK, true, true),
                of(SEX, "female", "female"),
                of(SEX, null, null),
                of(SEX, "", null),
                of(FIXED, "a", "a"),
                of(UNSERVED, null, null),
                of(SEXES, List.of("male", "female"), List.of("male", "female")),
                of(SEXES, null, List.of()),
                of(SEXES, List.of(), List.of()),
                of(SEXES, SpinValues.jsonValue("[\"male\"]").create(), List.of("male")),
                of(
                        SEXES,
                        Variables.serializedObjectValue("[\"male\"]")
                                .serializationDataFormat("application/json")
                                .objectTypeName("java.util.ArrayList")
                                .create(),
                        List.of("male")),
                of(DATE, "2024-02-29", "2024-02-29"),
                of(MOMENT, "2026-11-21T09:00+08:00", "2026-11-21T09:00+08:00"),
                of(MOMENT, "2026-11-21T09:00:30.5+08:00", "2026-11-21T09:00+08:00"),
                of(MOMENT, "2026-11-21T01:00Z", "2026-11-21T01:00+00:00"),
                of(MOMENT, "2026-11-21T09:00", "2026-11-21T09:00+08:00"),
                of(UTC, "2026-11-21T01:00Z", "2026-11-21T01:00Z"),
                of(UTC, "2026-11-21T01:00+08:00", "2026-11-20T17:00Z"),
                of(TIME, "23:59", "23:59"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatTheFormAllowsIsAccepted(String component, Object submitted, Object expected) {
        CheckedSubmission checked = check(component, submitted);

        assertThat(checked.values()).containsEntry("x", expected);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                of(TEXT, 5, "text"),
                of(TEXT, List.of("a"), "text"),
                of(TEXT, Variables.fileValue("f.txt").file(new byte[1]).create(), "text"),
                of(
                        TEXT,
                        Variables.serializedObjectValue("rO0ABQ==")
                                .serializationDataFormat("application/x-java-serialized-object")
                                .objectTypeName("java.util.HashMap")
                                .create(),
                        "text"),
                of(TEXT, "a\u0000b", "characters"),
                of(TEXT, "\u001F", "characters"),
                of(TEXT, "\u007F", "characters"),
                of(TEXT, "\uD800", "characters"),
                of(TEXT, "\uDC00\uD800", "characters"),
                of(TEXT, "x".repeat(20_001), "maxLength 20000"),
                of(REQUIRED, "", "required"),
                of(REQUIRED, null, "required"),
                of(SHORT, "a", "minLength 2"),
                of(SHORT, " a ", "minLength 2"),
                of(SHORT, "abcde", "maxLength 4"),
                of(PAPER, "12X", "pattern"),
                of(PAPER, "123X\n", "pattern"),
                of(MAIL, "a@b@c", "email"),
                of(COUNT, 0, "min 1"),
                of(COUNT, 201, "max 200"),
                of(COUNT, 1.5, "decimalDigits 0"),
                of(COUNT, "5", "number"),
                of(COUNT, true, "number"),
                of(COUNT, Double.NaN, "number"),
                of(COUNT, 1e300, "number"),
                of(MONEY, 1.234, "decimalDigits 2"),
                of(NUMBER_TEXT, 5, "number"),
                of(NUMBER_TEXT, "five", "number"),
                of(STEP, 2.3, "increment 0.5"),
                of(FLAG, "true", "true or false"),
                of(MUST_TICK, false, "required"),
                of(MUST_TICK, null, "required"),
                of(SEX, "other", "option"),
                of(SEX, 1, "option"),
                of(SEX, List.of("female"), "option"),
                of(FIXED, "A", "option"),
                of(UNSERVED, "p1", "option"),
                of(SEXES, List.of("male", "other"), "option"),
                of(SEXES, List.of(1), "option"),
                of(SEXES, Collections.singletonList(null), "option"),
                of(SEXES, List.of("male", "male"), "each option once"),
                of(SEXES, "male", "list"),
                of(SEXES, SpinValues.jsonValue("{\"a\":1}").create(), "list"),
                of(SEXES, SpinValues.jsonValue("[").create(), "list"),
                of(SOME_SEX, List.of(), "required"),
                of(SOME_SEX, null, "required"),
                of(DATE, "2026-02-29", "date"),
                of(DATE, "2026-13-01", "date"),
                of(DATE, "21.11.2026", "date"),
                of(DATE, "2026-11-21T09:00", "date"),
                of(DATE, 20261121, "date"),
                of(MOMENT, "2026-02-30T09:00+08:00", "datetime"),
                of(MOMENT, "2026-11-21T24:00+08:00", "datetime"),
                of(MOMENT, "2026-11-21T09:61+08:00", "datetime"),
                of(MOMENT, "2026-11-21", "datetime"),
                of(MOMENT, "now", "datetime"),
                of(TIME, "24:00", "time"),
                of(TIME, "9:00", "time"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatTheFormForbidsIsRefusedWithItsKeyAndRule(String component, Object submitted, String rule) {
        assertThatThrownBy(() -> check(component, submitted))
                .isInstanceOf(InvalidSubmissionException.class)
                .hasMessage("x: " + rule);
    }

    @Test
    void allFaultsAreToldAtOnceAndNoValue() {
        assertThatThrownBy(() -> check(
                        List.of(REQUIRED, COUNT.replace("'x'", "'y'")),
                        pairs("y", 500, "secret \u0007 key", "secret value"),
                        knowing()))
                .hasMessage("secret???key: not in the form; x: required; y: max 200");
    }

    @Test
    void missingFieldsAreRefusedWhereRequired() {
        assertThatThrownBy(() -> check(List.of(REQUIRED, MUST_TICK.replace("'x'", "'y'")), Map.of(), knowing()))
                .hasMessage("x: required; y: required");
    }

    @Test
    void eachFieldHasOneType() {
        CheckedSubmission checked = check(
                List.of(
                        named(COUNT, "count"),
                        named(MONEY, "money"),
                        named(FLAG, "flag"),
                        named(SEXES, "sexes"),
                        named(SEX, "sex")),
                pairs("count", 3, "money", 3, "sexes", List.of("male"), "sex", "male"),
                knowing());

        assertThat(checked.variables().<TypedValue>getValueTyped("count").getType())
                .isEqualTo(ValueType.LONG);
        assertThat(checked.variables().<TypedValue>getValueTyped("money").getType())
                .isEqualTo(ValueType.DOUBLE);
        assertThat(checked.variables().<TypedValue>getValueTyped("flag").getValue())
                .isEqualTo(false);
        assertThat(checked.variables()
                        .<TypedValue>getValueTyped("sexes")
                        .getType()
                        .getName())
                .isEqualTo("json");
        assertThat(checked.variables().<TypedValue>getValueTyped("sex").getType())
                .isEqualTo(ValueType.STRING);
    }

    @Test
    void aHiddenFieldIsNotRequiredAndItsValueIsDropped() {
        List<String> fields = List.of(
                "{'type':'radio','key':'sex','properties':{'options':'list:sex'}}",
                "{'type':'group','conditional':{'hide':'=sex = `male`'},'components':["
                        + "{'type':'group','components':["
                        + "{'type':'textfield','key':'examiner','validate':{'required':true}}]}]}");

        CheckedSubmission male = check(fields, pairs("sex", "male", "examiner", 42), knowing());

        assertThat(male.values()).containsOnlyKeys("sex");
        assertThat(male.variables()).containsOnlyKeys("sex");
        assertThatThrownBy(() -> check(fields, pairs("sex", "female"), knowing()))
                .hasMessage("examiner: required");
    }

    @Test
    void aFieldThatAHiddenFieldWouldShowIsHiddenToo() {
        List<String> fields = List.of(
                named(FLAG, "asked"),
                "{'type':'textfield','key':'why','conditional':{'hide':'=not(asked)'}}",
                "{'type':'textfield','key':'more','validate':{'required':true},"
                        + "'conditional':{'hide':'=why = null or why = ``'}}");

        assertThat(check(fields, pairs("asked", false, "why", "typed before"), knowing())
                        .values())
                .containsOnlyKeys("asked");
    }

    @Test
    void whatAHiddenFieldHeldBeforeIsForgotten() {
        List<String> fields = List.of(
                named(FLAG, "asked"),
                hidden(named(TEXT, "text")),
                hidden(named(SEXES, "sexes")),
                hidden(named(FLAG, "flag")),
                hidden(named(TEXT, "neverSet")));

        CheckedSubmission checked =
                check(fields, pairs("asked", false), knowing("text", "old", "sexes", List.of("male"), "flag", true));

        assertThat(checked.variables().keySet()).containsExactlyInAnyOrder("asked", "text", "sexes", "flag");
        assertThat(checked.variables().get("text")).isNull();
        assertThat(checked.variables().<JsonValue>getValueTyped("sexes").getValueSerialized())
                .isEqualTo("[]");
        assertThat(checked.variables().get("flag")).isEqualTo(false);
    }

    @Test
    void whatIsEmptiedIsWrittenOnlyOverSomething() {
        assertThat(check(List.of(TEXT), pairs("x", ""), knowing()).variables()).isEmpty();
        assertThat(check(List.of(TEXT), pairs("x", ""), knowing("x", "old")).variables())
                .containsOnlyKeys("x");
    }

    @Test
    void contextIsShownNotTaken() {
        List<String> fields = List.of(
                "{'type':'textfield','key':'known','disabled':true,'validate':{'required':true}}",
                "{'type':'textfield','key':'fixed','readonly':true}",
                "{'type':'textfield','key':'sometimes','readonly':'=known = `yes`'}");

        CheckedSubmission checked = check(
                fields, pairs("known", "forged", "fixed", "forged", "sometimes", "forged"), knowing("known", "yes"));

        assertThat(checked.variables()).isEmpty();
    }

    @Test
    void conditionsSeeContextAndNotWhatIsForged() {
        List<String> fields = List.of(
                "{'type':'checkbox','key':'minor','disabled':true}",
                "{'type':'textfield','key':'guardian','validate':{'required':true},"
                        + "'conditional':{'hide':'=minor = false'}}",
                "{'type':'textfield','key':'why','validate':{'required':true},"
                        + "'conditional':{'hide':'=contested != true'}}");

        assertThatThrownBy(() -> check(fields, pairs("minor", false), knowing("minor", true, "contested", true)))
                .hasMessage("guardian: required; why: required");
        assertThat(check(fields, Map.of(), knowing("minor", false)).values()).isEmpty();
    }

    @Test
    void limitsMayBeComputed() {
        List<String> fields =
                List.of(named(COUNT, "rooms"), "{'type':'number','key':'beds','validate':{'max':'=rooms * 2'}}");

        assertThatThrownBy(() -> check(fields, pairs("rooms", 2, "beds", 5), knowing()))
                .hasMessage("beds: max 4");
    }

    private static Arguments of(String component, Object submitted, Object expected) {
        return Arguments.of(component, submitted, expected);
    }

    private static String named(String component, String key) {
        return component.replace("'key':'x'", "'key':'" + key + "'");
    }

    private static String hidden(String component) {
        return component.substring(0, component.length() - 1) + ",'conditional':{'hide':'=asked = false'}}";
    }

    private static CheckedSubmission check(String component, Object submitted) {
        return check(List.of(component), Collections.singletonMap("x", submitted), knowing());
    }

    private static CheckedSubmission check(
            List<String> components, Map<String, Object> submitted, FormContext context) {
        return FormSamples.validator().check(form(components.toArray(String[]::new)), submitted, context);
    }
}
