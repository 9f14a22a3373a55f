package org.homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
class DoorTest {

    private static final String CASEWORKER = "public-security-350200-caseworker";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest",
                "/api/v1/regions",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/identity/password-policy"
            })
    void nothingAnswersWithoutALogin(String path) throws Exception {
        assertThat(get(path, null).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"admin,wrong", "nobody,homeward", "admin,''"})
    void wrongCredentialsAreRefused(String login, String password) throws Exception {
        assertThat(get("/engine-rest/engine", login, password).statusCode()).isEqualTo(401);
    }

    @Test
    void programsComeWithAPassword() throws Exception {
        HttpResponse<String> answer = get("/engine-rest/task/count", CASEWORKER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/engine-rest/process-instance/count", CASEWORKER).body())
                .contains("0");
        assertThat(get("/engine-rest/deployment/create", CASEWORKER).statusCode())
                .isNotEqualTo(200);
        assertThat(get("/engine-rest/user/count", CASEWORKER).body()).contains("1");
        assertThat(get("/engine-rest/user/count", "admin").body()).doesNotContain(":1}");
    }

    @Test
    void nobodyBecomesTheFirstAdministrator() throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri("/camunda/api/admin/setup/default/user/create"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void healthIsOpenAndTellsNothing() throws Exception {
        HttpResponse<String> health = get("/actuator/health", null);
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("components");
        assertThat(get("/actuator/env", null).statusCode()).isIn(401, 403, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "tasklist,public-security-350200-caseworker,tasklist",
        "cockpit,manager-350200,cockpit",
        "admin,admin,admin"
    })
    void eachRoleIsLedToItsOwnPlace(String app, String login, String place) throws Exception {
        assertThat(location("/")).endsWith("/camunda/app/tasklist/");
        assertThat(logIn(app, login).statusCode()).isEqualTo(200);
        assertThat(location("/")).endsWith("/camunda/app/" + place + "/");
    }

    @Test
    void aCaseworkerDoesNotEnterCockpit() throws Exception {
        assertThat(logIn("cockpit", CASEWORKER).statusCode()).isEqualTo(403);
        assertThat(logIn("admin", CASEWORKER).statusCode()).isEqualTo(403);
    }

    @Test
    void webappsKeepTheirSessionAndTheirCsrfCheck() throws Exception {
        logIn("tasklist", CASEWORKER);
        assertThat(get("/camunda/api/engine/engine/default/task/count", null).statusCode())
                .isEqualTo(200);
        HttpRequest.Builder count = HttpRequest.newBuilder(uri("/camunda/api/engine/engine/default/task/count"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        assertThat(send(count.copy().header("X-XSRF-TOKEN", token())).statusCode())
                .isEqualTo(200);
        assertThat(send(count).statusCode()).isEqualTo(403);
    }

    @Test
    void cockpitsOwnQueriesEndAtTheRegion() throws Exception {
        repository
                .createDeployment()
                .name("cockpit")
                .addModelInstance(
                        "cockpit.bpmn",
                        Bpmn.createExecutableProcess("cockpit")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .endEvent()
                                .done())
                .deploy();
        runtime.startProcessInstanceByKey("cockpit", Map.of("caseRegion", "350400"));
        String count = "/camunda/api/cockpit/plugin/base/default/process-instance/count?processDefinitionKey=cockpit";
        logIn("cockpit", "manager-350400");
        assertThat(get(count, null).body()).isEqualTo("{\"count\":1}");
        logIn("cockpit", "manager-350200");
        assertThat(get(count, null).body()).isEqualTo("{\"count\":0}");
        logIn("tasklist", CASEWORKER);
        assertThat(get(count, null).statusCode()).isEqualTo(403);
    }

    @Test
    void cockpitShowsAManagerItsStatistics() throws Exception {
        logIn("cockpit", "manager-350200");
        assertThat(get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/camunda/api/engine/engine/default/process-instance/count", null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void guessingIsSlowedDownForTheGuesserOnly() throws Exception {
        for (int i = 0; i < 20; i++) {
            get("/engine-rest/engine", "auditor", "wrong" + i);
        }
        assertThat(get("/engine-rest/engine", "auditor", "homeward").statusCode())
                .isEqualTo(429);
        assertThat(get("/engine-rest/engine", CASEWORKER).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> logIn(String app, String login) throws Exception {
        get("/camunda/app/" + app + "/default/", null);
        return send(HttpRequest.newBuilder(uri("/camunda/api/admin/auth/user/default/login/" + app))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString("username=" + login + "&password=homeward")));
    }

    private String token() {
        CookieManager cookies = (CookieManager) browser.cookieHandler().orElseThrow();
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private String location(String path) throws Exception {
        return get(path, null).headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> get(String path, String login) throws Exception {
        return get(path, login, "homeward");
    }

    private HttpResponse<String> get(String path, String login, String password) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (login != null) {
            String credentials = login + ":" + password;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
