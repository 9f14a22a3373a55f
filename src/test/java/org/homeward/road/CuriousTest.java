package org.homeward.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.homeward.HomewardApp;
import org.homeward.road.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a curious account gets to see of another unit's work through Camunda's own REST API, with the owner as control. */
@HomewardApp
class CuriousTest {

    private static final String STORY = "what the caller told in confidence";

    @LocalServerPort
    private int port;

    private Http http;
    private String report;
    private String task;
    private String instance;

    @BeforeEach
    void aReportIsWithThePoliceOfItsPlace() {
        http = new Http(port);
        Answer answer = http.post(
                "hotline-350100",
                "/api/v1/reports",
                Map.of(
                        "channel",
                        "hotline",
                        "placeOfReport",
                        "350203",
                        "description",
                        STORY,
                        "persons",
                        List.of(Map.of("approximateAge", 9))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        report = answer.json().path("reportNumber").asText();
        JsonNode found = http.get("admin", "/engine-rest/task?processInstanceBusinessKey=" + report)
                .json()
                .get(0);
        task = found.path("id").asText();
        instance = found.path("processInstanceId").asText();
    }

    @Test
    void responsibleUnitReadsItsTask() {
        String owner = "public-security-350203-caseworker";

        assertThat(http.get(owner, "/engine-rest/task/" + task).status()).isEqualTo(200);
        assertThat(http.get(owner, "/engine-rest/task/" + task + "/form-variables")
                        .body())
                .contains(STORY);
        assertThat(http.get(owner, "/engine-rest/task/count?processInstanceBusinessKey=" + report)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public-security-350205-caseworker",
                "health-350203-caseworker",
                "school-350102",
                "auditor",
                "manager-350100"
            })
    void foreignAccountFindsNothing(String curious) {
        assertThat(http.get(curious, "/engine-rest/task?processInstanceBusinessKey=" + report)
                        .body())
                .doesNotContain(task);
        assertThat(http.get(curious, "/engine-rest/task/count?processInstanceBusinessKey=" + report)
                        .body())
                .doesNotContain("\"count\":1");
        for (String path : List.of(
                "/task/" + task,
                "/task/" + task + "/form-variables",
                "/task/" + task + "/variables",
                "/task/" + task + "/deployed-form",
                "/task/" + task + "/identity-links",
                "/task/" + task + "/comment",
                "/task/" + task + "/attachment",
                "/process-instance/" + instance,
                "/process-instance/" + instance + "/variables",
                "/execution/" + instance + "/localVariables",
                "/process-instance?businessKey=" + report,
                "/process-instance/count?businessKey=" + report,
                "/variable-instance?processInstanceIdIn=" + instance,
                "/history/process-instance?processInstanceBusinessKey=" + report,
                "/history/task?processInstanceBusinessKey=" + report,
                "/history/variable-instance?processInstanceId=" + instance,
                "/history/detail?processInstanceId=" + instance,
                "/history/user-operation?processInstanceId=" + instance)) {
            Answer answer = http.get(curious, "/engine-rest" + path);
            assertThat(answer.body())
                    .as("%s asks %s", curious, path)
                    .doesNotContain(STORY)
                    .doesNotContain("\"count\":1")
                    .doesNotContain("\"businessKey\":\"" + report);
            if (answer.status() == 200) {
                assertThat(answer.body().trim())
                        .as("%s asks %s", curious, path)
                        .matches("\\[\\s*]|\\{\\s*}|\\{\"count\":0}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"public-security-350205-caseworker", "health-350203-caseworker", "manager-350200", "admin"})
    void nobodyElseChangesTheTask(String curious) {
        for (String call :
                List.of("claim", "submit-form", "complete", "assignee", "delegate", "resolve", "bpmnError")) {
            Answer answer = http.post(
                    curious,
                    "/engine-rest/task/" + task + "/" + call,
                    Map.of("userId", curious, "errorCode", "x", "variables", Map.of()));
            assertThat(answer.status())
                    .as("%s by %s: %s", call, curious, answer.body())
                    .isBetween(400, 499);
        }
        assertThat(http.get("admin", "/engine-rest/task/" + task)
                        .json()
                        .path("assignee")
                        .isNull())
                .isTrue();
    }

    @Test
    void managerOfThePlaceSeesTheInstanceButNoValue() {
        String manager = "manager-350200";

        assertThat(http.get(manager, "/engine-rest/process-instance/" + instance)
                        .status())
                .isEqualTo(200);
        assertThat(http.get(manager, "/engine-rest/variable-instance?processInstanceIdIn=" + instance)
                        .body())
                .doesNotContain(STORY);
        assertThat(http.get(manager, "/engine-rest/process-instance/" + instance + "/variables")
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void administratorSeesTechnicalDataAndNoPersonalValue() {
        for (String path : List.of(
                "/task/" + task + "/form-variables",
                "/task/" + task + "/variables",
                "/process-instance/" + instance + "/variables",
                "/variable-instance?processInstanceIdIn=" + instance,
                "/history/variable-instance?processInstanceId=" + instance,
                "/history/detail?processInstanceId=" + instance)) {
            assertThat(http.get("admin", "/engine-rest" + path).body()).as(path).doesNotContain(STORY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/deployment/create",
                "/filter/create",
                "/process-definition/key/report-intake/start",
                "/process-definition/key/victim-case/start",
                "/message",
                "/user/create",
                "/authorization/create",
                "/process-instance/delete"
            })
    void nobodyButAdministratorsReachesTheMachine(String path) {
        Answer answer = http.post(
                "public-security-350203-head",
                "/engine-rest" + path,
                Map.of("messageName", "ReportReceived", "type", 1, "name", "x", "resourceType", "Task"));

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    }
}
