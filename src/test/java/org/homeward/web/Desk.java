package org.homeward.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.road.DemoAccounts;
import org.homeward.road.Http;
import org.homeward.road.Newcomer;

/** Brings a made-up report so far as a browser test needs it, over HTTP and by the accounts in charge. */
final class Desk {

    private final Http http;

    Desk(int port) {
        http = new Http(port);
    }

    /** A report of one child, taken by the hotline; returns its number. */
    String report(String region, String incident) {
        Http.Answer answer = http.post(
                "hotline-350100",
                "/api/v1/reports",
                Map.of(
                        "channel",
                        "hotline",
                        "placeOfReport",
                        region,
                        "suspectedLocation",
                        incident,
                        "immediateDanger",
                        true,
                        "description",
                        "A caller heard crying at night (made up).",
                        "persons",
                        List.of(Map.of("name", "Lan (made up)", "sex", "female", "approximateAge", 10))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("reportNumber").asText();
    }

    /** Does everybody's work until the task is open; returns its business key. */
    String workUntil(String task) {
        Newcomer everybody = new Newcomer(http, DemoAccounts.read(), Map.of());
        for (int round = 0; round < 100; round++) {
            JsonNode open =
                    http.get("admin", "/engine-rest/task?maxResults=1000").json();
            Optional<JsonNode> found = find(open, task);
            if (found.isPresent()) {
                String instance = found.get().path("processInstanceId").asText();
                return http.get("admin", "/engine-rest/process-instance/" + instance)
                        .json()
                        .path("businessKey")
                        .asText();
            }
            open.forEach(everybody::complete);
            pause();
        }
        throw new AssertionError(task + " never opened");
    }

    /** Registers the report where it was made. */
    void register(String number, String region) {
        Map<String, Object> place = Map.of("receivedRegion", region, "incidentRegion", region);
        new Newcomer(http, DemoAccounts.read(), Map.of("register-report", place))
                .complete(task(number).orElseThrow());
    }

    Optional<JsonNode> task(String number) {
        JsonNode open = http.get("admin", "/engine-rest/task?maxResults=1000&processInstanceBusinessKey=" + number)
                .json();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(0));
    }

    /** The unit sends its task to another one. */
    void wrongUnit(String number, String login, String nextUnit) {
        String task = task(number).orElseThrow().path("id").asText();
        Http.Answer answer = http.post(
                login,
                "/engine-rest/task/" + task + "/submit-form",
                Map.of(
                        "variables",
                        Map.of(
                                "answer", Map.of("value", "wrong-unit"),
                                "answerReason", Map.of("value", "Not ours (made up)."),
                                "nextUnit", Map.of("value", nextUnit))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    /** The unit that has the open task of the number. */
    String unitOf(String number) {
        String task = task(number).orElseThrow().path("id").asText();
        return http.get("admin", "/engine-rest/task/" + task + "/identity-links?type=candidate")
                .json()
                .get(0)
                .path("groupId")
                .asText();
    }

    private static Optional<JsonNode> find(JsonNode tasks, String name) {
        for (JsonNode task : tasks) {
            if (task.path("taskDefinitionKey").asText().equals(name)) {
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
