package org.homeward.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.agency.Agencies.HOSPITAL;
import static org.homeward.agency.Agencies.HOTLINE;
import static org.homeward.agency.Agencies.faults;
import static org.homeward.agency.Agencies.report;
import static org.homeward.agency.Agencies.reportWith;
import static org.homeward.agency.Agencies.reportWithPerson;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.road.Http;
import org.homeward.road.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report over HTTP: accepted as the contract says, or refused with every field at fault. */
@AgencyApp
class ReportTest {

    private static final String PATH = "/api/v1/reports";

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Test
    void aReportIsReceivedByThePoliceOfThePlace() {
        Answer answer = http.post(HOTLINE, PATH, report());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode received = answer.json();
        assertThat(received.path("reportNumber").asText()).matches("R-350100-2026-\\d{6}");
        assertThat(received.path("status").asText()).isEqualTo("received");
        assertThat(received.path("responsibleUnit").asText()).isEqualTo("public-security-350100");
        assertThat(OffsetDateTime.parse(received.path("dueAt").asText())).isAfter(OffsetDateTime.now());
        assertThat(answer.location())
                .endsWith(PATH + "/" + received.path("reportNumber").asText());
    }

    @Test
    void whoReportedItSeesItsStatus() {
        String number = Agencies.reported(http);

        Answer answer = http.get(HOTLINE, PATH + "/" + number);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isIn("received", "assessing");
        assertThat(answer.json().path("cases").isArray()).isTrue();
    }

    @Test
    void aForeignUnitDoesNotLearnThatAReportExists() {
        String number = Agencies.reported(http);

        assertThat(http.get(HOSPITAL, PATH + "/" + number).status()).isEqualTo(404);
        assertThat(http.get(HOSPITAL, PATH + "/" + number).body())
                .isEqualTo(http.get(HOSPITAL, PATH + "/R-350100-1999-000001").body());
    }

    @Test
    void theLeastThatIsRequiredIsEnough() {
        Answer answer = http.post(
                HOTLINE,
                PATH,
                Map.of("channel", "self", "placeOfReport", "350100", "description", "x", "persons", List.of(Map.of())));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void twoHundredPersonsAreOneReport() {
        Answer answer =
                http.post(HOTLINE, PATH, reportWith("persons", Collections.nCopies(200, Map.of("sex", "female"))));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void theLongestNamesAreKeptInTime() {
        String name = IntStream.range(0, 9_000)
                .mapToObj(i -> new String(Character.toChars(0x4e00 + i)))
                .collect(Collectors.joining());
        Instant start = Instant.now();

        Answer answer = http.post(HOTLINE, PATH, reportWith("persons", Collections.nCopies(70, Map.of("name", name))));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "=7*7",
                "<script>alert(1)</script>",
                "'; drop table register.report; --",
                "\u202eevil\u202c \u200b",
                "tab\tand\r\nlines",
                "😀 emoji, \u0085 and \u009f"
            })
    void whatLooksHostileIsTextAndIsKept(String text) {
        Map<String, Object> body = reportWithPerson(Map.of("name", text, "description", text));
        body.put("description", text);

        Answer answer = http.post(HOTLINE, PATH, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    static Stream<Arguments> oneFault() {
        LocalDate today = LocalDate.now();
        return Stream.of(
                arguments("channel", reportWith("channel", "pigeon")),
                arguments("channel", reportWith("channel", null)),
                arguments("channel", reportWith("channel", 7)),
                arguments("placeOfReport", reportWith("placeOfReport", "999999")),
                arguments("placeOfReport", reportWith("placeOfReport", "35010")),
                arguments("suspectedLocation", reportWith("suspectedLocation", "350199x")),
                arguments("description", reportWith("description", "")),
                arguments("description", reportWith("description", "   ")),
                arguments("description", reportWith("description", "x".repeat(20_001))),
                arguments("description", reportWith("description", "a\u0000b")),
                arguments("description", reportWith("description", "a\u001fb")),
                arguments("description", reportWith("description", "a\u007fb")),
                arguments("reportedAt", reportWith("reportedAt", "2999-01-01T00:00:00+08:00")),
                arguments("reportedAt", reportWith("reportedAt", "2026-11-21T09:00:00")),
                arguments("reportedAt", reportWith("reportedAt", "yesterday")),
                arguments("immediateDanger", reportWith("immediateDanger", "yes")),
                arguments("persons", reportWith("persons", List.of())),
                arguments("persons", reportWith("persons", Map.of())),
                arguments("persons", reportWith("persons", Collections.nCopies(201, Map.of()))),
                arguments("persons[0]", reportWith("persons", List.of("Xiao Hua"))),
                arguments("reporter", reportWith("reporter", "Chen Li")),
                arguments("reporter.unit", reportWith("reporter", Map.of("unit", "civil-affairs-999999"))),
                arguments("reporter.phone", reportWith("reporter", Map.of("phone", "1"))),
                arguments("foo", reportWith("foo", 1)),
                arguments("persons[0].foo", reportWithPerson(Map.of("foo", 1))),
                arguments("persons[0].sex", reportWithPerson(Map.of("sex", "f"))),
                arguments("persons[0].nationality", reportWithPerson(Map.of("nationality", "XX"))),
                arguments("persons[0].nationality", reportWithPerson(Map.of("nationality", "cn"))),
                arguments("persons[0].homeRegion", reportWithPerson(Map.of("homeRegion", "000001"))),
                arguments("persons[0].language", reportWithPerson(Map.of("language", "klingon"))),
                arguments("persons[0].dateOfBirth", reportWithPerson(Map.of("dateOfBirth", "2016-02-30"))),
                arguments(
                        "persons[0].dateOfBirth",
                        reportWithPerson(Map.of("dateOfBirth", today.plusDays(2).toString()))),
                arguments("persons[0].dateOfBirth", reportWithPerson(Map.of("dateOfBirth", 20160301))),
                arguments("persons[0].approximateAge", reportWithPerson(Map.of("approximateAge", -1))),
                arguments("persons[0].approximateAge", reportWithPerson(Map.of("approximateAge", 121))),
                arguments("persons[0].approximateAge", reportWithPerson(Map.of("approximateAge", 10.5))),
                arguments("persons[0].approximateAge", reportWithPerson(Map.of("approximateAge", "10"))),
                arguments("persons[0].approximateAge", reportWithPerson(Map.of("approximateAge", 1e30))),
                arguments(
                        "persons[0].approximateAge",
                        reportWithPerson(
                                Map.of("dateOfBirth", today.minusYears(13).toString(), "approximateAge", 10))),
                arguments("persons[0].name", reportWithPerson(Map.of("name", "x".repeat(20_001)))),
                arguments("persons[0].name", reportWithPerson(Map.of("name", List.of("x")))));
    }

    @ParameterizedTest
    @MethodSource("oneFault")
    void aFaultyFieldIsNamed(String field, Map<String, Object> body) {
        Answer answer = http.post(HOTLINE, PATH, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly(field);
    }

    @Test
    void anAgeTwoYearsOffIsAccepted() {
        Answer answer = http.post(
                HOTLINE,
                PATH,
                reportWithPerson(Map.of(
                        "dateOfBirth",
                        LocalDate.now().minusYears(12).minusDays(2).toString(),
                        "approximateAge",
                        10)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void allFaultsAreNamedAtOnceAndNoValueIsRepeated() {
        Map<String, Object> body = reportWithPerson(Map.of("sex", "SECRET1", "foo", "SECRET2"));
        body.put("channel", "SECRET3");
        body.remove("placeOfReport");

        Answer answer = http.post(HOTLINE, PATH, body);

        assertThat(faults(answer))
                .containsExactlyInAnyOrder("channel", "placeOfReport", "persons[0].sex", "persons[0].foo");
        assertThat(answer.body()).doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "", "[]", "null", "7", "{\"channel\":\"hotline\"} {}", "{\"channel\":hotline}", "{'a':1}"})
    void whatIsNotOneJsonObjectIsRefused(String body) {
        Answer answer = http.post(HOTLINE, PATH, body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("status").asInt()).isEqualTo(400);
    }

    @Test
    void aDoubledKeyIsRefused() {
        Answer answer = http.post(
                HOTLINE,
                PATH,
                "{\"channel\":\"hotline\",\"persons\":[{\"name\":\"a\",\"name\":\"b\"}]}"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly("persons[0].name");
    }

    @Test
    void aLoneSurrogateIsRefused() {
        String body = """
                {"channel":"hotline","placeOfReport":"350100","description":"a\\ud800b","persons":[{}]}""";

        Answer answer = http.post(HOTLINE, PATH, body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly("description");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] body = "{\"channel\":\"hotline\",\"description\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        body[body.length - 3] = (byte) 0xff;

        assertThat(http.post(HOTLINE, PATH, body).status()).isEqualTo(400);
    }

    @Test
    void aBodyOverTwoMegabytesIsRefused() {
        Answer answer = http.post(HOTLINE, PATH, reportWith("description", "x".repeat(3 * 1024 * 1024)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("status").asInt()).isEqualTo(413);
    }

    @Test
    void deepNestingIsRefused() {
        String body = "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}";

        assertThat(http.post(HOTLINE, PATH, body.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aSupplementReachesTheReport() {
        String number = Agencies.reported(http);

        Answer answer = http.post(
                HOTLINE,
                PATH + "/" + number + "/supplements",
                Map.of("description", "Seen again", "persons", List.of(Map.of("sex", "male"))));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("reportNumber").asText()).isEqualTo(number);
    }

    @Test
    void aForeignUnitCannotSupplementAReport() {
        String number = Agencies.reported(http);

        assertThat(http.post(HOSPITAL, PATH + "/" + number + "/supplements", Map.of("description", "x"))
                        .status())
                .isEqualTo(404);
    }
}
