package org.homeward.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.homeward.EmptyHomewardApp;
import org.homeward.road.FormFiller.Choice;
import org.homeward.road.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an agency's report to the named end of each person's case, over HTTP, by the accounts of the responsible units. */
@EmptyHomewardApp
class WholeRoadTest {

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Test
    void threeReportedPersonsReachThreeClosedCases() {
        String report = report(List.of(
                Map.of("name", "林小花", "sex", "female", "approximateAge", 10, "homeRegion", "520100"),
                Map.of("sex", "male", "approximateAge", 8),
                Map.of("name", "Mai", "nationality", "VN", "dateOfBirth", "1999-01-02")));

        Newcomer everybody = new Newcomer(
                http,
                DemoAccounts.read(),
                Map.of(
                        "review-case-plan",
                        Map.of("outcome", "propose-closure"),
                        "report-treatment-progress",
                        Map.of("outcome", "completed")));
        everybody.workUntilNothingIsOpen(80);

        JsonNode answer =
                http.get("hotline-350100", "/api/v1/reports/" + report).json();
        assertThat(answer.path("status").asText())
                .as("%s after %s", answer, everybody.done())
                .isEqualTo("closed");
        assertThat(answer.path("cases")).hasSize(3);
        for (JsonNode number : answer.path("cases")) {
            JsonNode found = http.get("hotline-350100", "/api/v1/cases/" + number.asText())
                    .json();
            assertThat(found.path("status").asText()).isEqualTo("closed");
        }
        assertThat(http.get("admin", "/engine-rest/incident/count")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(http.get("admin", "/engine-rest/process-instance/count")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    /** Outcomes by chance, protective rules met on the way, tasks sent back: nothing breaks and nobody is left behind. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRoadHasAnEnd(long seed) {
        report(List.of(Map.of("approximateAge", 30), Map.of("approximateAge", 9)));
        Random random = new Random(seed);
        int[] answers = {0};
        Choice chance = new Choice() {
            @Override
            public int of(String key, int count) {
                return key.equals("outcome") && answers[0]++ > 120 ? 0 : random.nextInt(count);
            }

            @Override
            public boolean fillsOptional(String key) {
                return random.nextInt(3) == 0 && !key.equals("furtherVictims");
            }
        };

        new Newcomer(http, DemoAccounts.read(), Map.of(), chance).workFor(25);
        // Then along the way that leads to the end.
        Newcomer closing = new Newcomer(
                http,
                DemoAccounts.read(),
                Map.of(
                        "review-case-plan",
                        Map.of("outcome", "propose-closure"),
                        "report-treatment-progress",
                        Map.of("outcome", "completed")));
        closing.workUntilNothingIsOpen(120);

        assertThat(http.get("admin", "/engine-rest/incident/count")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(http.get("admin", "/engine-rest/process-instance/count")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    private String report(List<Map<String, Object>> persons) {
        Answer answer = http.post(
                "hotline-350100",
                "/api/v1/reports",
                Map.of(
                        "channel", "hotline",
                        "placeOfReport", "350100",
                        "suspectedLocation", "350121",
                        "immediateDanger", true,
                        "description", "A caller heard crying at night.",
                        "persons", persons));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("reportNumber").asText();
    }
}
