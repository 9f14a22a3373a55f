package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The doors for people, in the engine and over HTTP: a wrong answer is refused at each and changes nothing. */
// Some of the doors are deprecated; they stand open all the same.
@SuppressWarnings("deprecation")
@Tag("own-engine")
@SpringBootTest(
        classes = FormDoorsApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.authorization.enabled=false",
            "camunda.bpm.deployment-resource-pattern=classpath:none/*.bpmn",
            "camunda.bpm.history-level=full",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("form-doors")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormDoorsTest {

    private static final String ENGINE_REST = "/engine-rest";
    private static final String NUMBER = "R-350100-2099-000001";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("homeward.data", () -> "target/test-data/form-doors-" + UUID.randomUUID());
    }

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FormDoorsApplication.Told told;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcTemplate drafts;

    private String taskId = "";
    private String definitionId = "";

    @BeforeAll
    void deploy() {
        repository
                .createDeployment()
                .addClasspathResource("form/form-doors.bpmn")
                .addClasspathResource("form/form-doors-start.form")
                .addClasspathResource("form/form-doors-task.form")
                .deploy();
        definitionId = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("form-doors")
                .singleResult()
                .getId();
        User alice = identity.newUser("form-doors-alice");
        alice.setPassword("secret-word-1");
        identity.saveUser(alice);
        identity.saveGroup(identity.newGroup("unit-a"));
        identity.createMembership("form-doors-alice", "unit-a");
    }

    @BeforeEach
    void start() {
        VariableMap known = Variables.createVariables()
                .putValue("place", "Fuzhou")
                .putValue("contested", true)
                .putValue("secret", "old")
                .putValue("remarks", "of the unit before")
                .putValue("elsewhere", "not in the form")
                .putValue("persons", 2L);
        String instance =
                runtime.startProcessInstanceByKey("form-doors", NUMBER, known).getId();
        taskId = task(instance).getId();
        told.answers.clear();
        told.reads.clear();
    }

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
    }

    private Task task(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private void asAlice() {
        identity.setAuthentication("form-doors-alice", List.of("unit-a"));
    }

    static Stream<Arguments> doors() {
        Map<String, Object> wrong = Map.of("answer", "do", "outcome", "forged");
        return Stream.of(
                door("submitTaskForm", (t, id) -> t.forms.submitTaskForm(id, wrong)),
                door("submitTaskFormData", (t, id) -> t.forms.submitTaskFormData(id, Map.of("outcome", "forged"))),
                door(
                        "submitTaskFormWithVariablesInReturn",
                        (t, id) -> t.forms.submitTaskFormWithVariablesInReturn(id, wrong, true)),
                door("complete", (t, id) -> t.tasks.complete(id, wrong)),
                door("complete empty", (t, id) -> t.tasks.complete(id)),
                door(
                        "completeWithVariablesInReturn",
                        (t, id) -> t.tasks.completeWithVariablesInReturn(id, wrong, true)),
                door("resolveTask", (t, id) -> t.tasks.resolveTask(id, wrong)),
                door("resolveTask empty", (t, id) -> t.tasks.resolveTask(id)),
                door("setVariable", (t, id) -> t.tasks.setVariable(id, "outcome", "agreed")),
                door("setVariableLocal", (t, id) -> t.tasks.setVariableLocal(id, "outcome", "agreed")),
                door("setVariables", (t, id) -> t.tasks.setVariables(id, Map.of("outcome", "agreed"))),
                door("setVariablesLocal", (t, id) -> t.tasks.setVariablesLocal(id, Map.of("outcome", "agreed"))),
                door(
                        "updateVariables",
                        (t, id) -> ((TaskServiceImpl) t.tasks)
                                .updateVariables(id, Map.of("outcome", "agreed"), List.of("place"))),
                door(
                        "updateVariablesLocal",
                        (t, id) -> ((TaskServiceImpl) t.tasks)
                                .updateVariablesLocal(id, Map.of("outcome", "agreed"), null)),
                door("removeVariable", (t, id) -> t.tasks.removeVariable(id, "place")),
                door("removeVariables", (t, id) -> t.tasks.removeVariables(id, List.of("place"))),
                door("handleBpmnError", (t, id) -> t.tasks.handleBpmnError(id, "any")),
                door(
                        "handleBpmnError with variables",
                        (t, id) -> t.tasks.handleBpmnError(id, "any", "text", Map.of("outcome", "agreed"))),
                door("handleEscalation", (t, id) -> t.tasks.handleEscalation(id, "any")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void aWrongAnswerIsRefusedAndChangesNothing(String name, BiConsumer<FormDoorsTest, String> door) {
        Map<String, Object> before = new HashMap<>(tasks.getVariables(taskId));
        asAlice();
        ThrowingCallable call = () -> door.accept(this, taskId);

        assertThatThrownBy(call).isInstanceOf(InvalidSubmissionException.class).hasMessageNotContaining("forged");

        identity.clearAuthentication();
        assertThat(tasks.createTaskQuery().taskId(taskId).count()).isOne();
        assertThat(tasks.getVariables(taskId)).isEqualTo(before);
    }

    private static Arguments door(String name, BiConsumer<FormDoorsTest, String> call) {
        return Arguments.of(name, call);
    }

    @Test
    void aWrongStartStartsNothing() {
        long before = runtime.createProcessInstanceQuery().count();
        asAlice();

        assertThatThrownBy(() -> forms.submitStartForm(definitionId, Map.of("place", "", "own", 1)))
                .hasMessage("own: not in the form; place: required");
        assertThatThrownBy(() -> forms.submitStartForm(definitionId, "R-1", Map.of("place", "Xiamen")))
                .hasMessage("businessKey: not in the form");
        assertThatThrownBy(() -> forms.submitStartFormData(definitionId, Map.of("place", "")))
                .hasMessage("place: required");

        identity.clearAuthentication();
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void aRightAnswerCompletesWithItsTypes() {
        asAlice();
        forms.submitTaskForm(taskId, Map.of("answer", "do", "outcome", "agreed", "persons", 3, "place", "forged"));
        identity.clearAuthentication();

        assertThat(tasks.createTaskQuery().taskId(taskId).count()).isZero();
    }

    @Test
    void theEngineItselfIsNotHindered() {
        tasks.setVariable(taskId, "anything", 1);
        tasks.complete(taskId, Map.of("more", 2));

        assertThat(tasks.createTaskQuery().taskId(taskId).count()).isZero();
    }

    @Test
    void aTaskThatAUnitDoesNotDoStaysOpen() {
        asAlice();
        forms.submitTaskForm(
                taskId,
                Map.of("answer", "wrong-unit", "answerReason", "not ours", "outcome", "agreed", "remarks", "x"));
        tasks.completeWithVariablesInReturn(taskId, Map.of("answer", "cannot", "answerReason", "ill"), true);
        identity.clearAuthentication();

        assertThat(told.answers).containsExactly("wrong-unit not ours", "cannot ill");
        assertThat(tasks.createTaskQuery().taskId(taskId).count()).isOne();
        assertThat(tasks.getVariables(taskId))
                .doesNotContainKey("outcome")
                .containsEntry("remarks", "of the unit before");
    }

    @Test
    void aPersonReadsWhatTheFormShowsAndTheReadIsReported() {
        asAlice();
        VariableMap seen = forms.getTaskFormVariables(taskId, null, false);

        assertThat(seen).containsOnlyKeys("place", "contested", "secret", "persons", "needs");
        TypedValue needs = seen.getValueTyped("needs");
        assertThat(needs.getType().getName()).isEqualTo("json");
        assertThat(told.reads)
                .containsExactly(Map.entry("form", java.util.Set.of("place", "contested", "secret", "persons")));
        assertThat(tasks.getVariables(taskId)).doesNotContainKeys("elsewhere", "remarks", "needs");
        assertThat(tasks.getVariable(taskId, "elsewhere")).isNull();
        assertThat(tasks.getVariable(taskId, "place")).isEqualTo("Fuzhou");
        assertThat(tasks.getVariablesLocal(taskId)).isEmpty();
    }

    @Test
    void whoOnlyCooperatesReadsWhatIsPlain() {
        tasks.addGroupIdentityLink(taskId, "unit-b", "cooperating");
        identity.setAuthentication("form-doors-bob", List.of("unit-b"));

        assertThat(tasks.getVariables(taskId)).containsOnlyKeys("persons");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"submit-form", "complete", "resolve", "bpmnError", "bpmnEscalation"})
    void aWrongAnswerOverHttpIs400WithTheKey(String method) {
        String body =
                "{\"errorCode\":\"e\",\"escalationCode\":\"e\",\"variables\":{\"outcome\":{\"value\":\"forged\"}}}";
        if (!method.startsWith("bpmn")) {
            body = "{\"variables\":{\"answer\":{\"value\":\"do\"},\"outcome\":{\"value\":\"forged\"}}}";
        }
        ResponseEntity<String> answer = post(ENGINE_REST + "/task/" + taskId + "/" + method, body);

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
        assertThat(answer.getBody()).contains("\"field\":\"outcome\"").doesNotContain("forged");
        assertThat(tasks.createTaskQuery().taskId(taskId).count()).isOne();
    }

    @Test
    void variablesAreNotChangedOverHttp() {
        ResponseEntity<String> answer = exchange(
                HttpMethod.PUT, ENGINE_REST + "/task/" + taskId + "/variables/outcome", "{\"value\":\"agreed\"}", "en");

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
        assertThat(answer.getBody()).contains("outcome");
    }

    @Test
    void aWrongStartOverHttpIs400() {
        ResponseEntity<String> answer = post(
                ENGINE_REST + "/process-definition/key/form-doors/submit-form",
                "{\"variables\":{\"x\":{\"value\":1}}}");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("\"field\":\"x\"", "\"field\":\"place\"");
    }

    @Test
    void aProtectiveRuleIs409WithRuleAndField() {
        String body = "{\"variables\":{\"answer\":{\"value\":\"do\"},\"outcome\":{\"value\":\"agreed\"},"
                + "\"persons\":{\"value\":5}}}";
        for (String method : List.of("submit-form", "complete", "resolve")) {
            ResponseEntity<String> answer = post(ENGINE_REST + "/task/" + taskId + "/" + method, body);

            assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(409);
            assertThat(answer.getBody())
                    .contains("\"rule\":\"T-1\"", "\"field\":\"persons\"", "\"sentence\":\"Five are too many.\"");
        }
        assertThat(tasks.getVariable(taskId, "persons")).isEqualTo(2L);
    }

    @Test
    void aTaskIsCompletedOverHttp() {
        String body = "{\"variables\":{\"answer\":{\"value\":\"do\"},\"outcome\":{\"value\":\"agreed\"},"
                + "\"country\":{\"value\":\"CN\"},\"region\":{\"value\":\"350100\"},\"persons\":{\"value\":null},"
                + "\"needs\":{\"type\":\"Json\",\"value\":\"[\\\"food\\\"]\"},\"remarks\":{\"value\":\"\"}}}";

        assertThat(post(ENGINE_REST + "/task/" + taskId + "/submit-form", body)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
    }

    @Test
    void theFormIsServedInTheLanguageOfTheRequest() {
        String path = ENGINE_REST + "/task/" + taskId + "/deployed-form";

        String chinese =
                exchange(HttpMethod.GET, path, null, "zh-CN,zh;q=0.9,en;q=0.8").getBody();
        assertThat(chinese).contains("本单位能否办理？", "\"label\":\"中国\",\"value\":\"CN\"", "福州市");
        String english = exchange(HttpMethod.GET, path, null, "de-DE,de").getBody();
        assertThat(english).contains("\"label\":\"Country\"", "\"label\":\"China\",\"value\":\"CN\"");
        assertThat(exchange(
                                HttpMethod.GET,
                                ENGINE_REST + "/process-definition/key/form-doors/deployed-start-form",
                                null,
                                "zh")
                        .getBody())
                .contains("地点");
    }

    @Test
    void theWebappsDoorIsTheSame() {
        HttpHeaders session = login();

        ResponseEntity<String> invalid = send(session, "submit-form", "{\"variables\":{}}");
        assertThat(invalid.getStatusCode().value()).as(invalid.getBody()).isEqualTo(400);
        assertThat(invalid.getBody()).contains("\"field\":\"answer\"");
        ResponseEntity<String> refused = send(
                session,
                "submit-form",
                "{\"variables\":{\"answer\":{\"value\":\"do\"},\"outcome\":{\"value\":\"agreed\"},"
                        + "\"persons\":{\"value\":5}}}");
        assertThat(refused.getStatusCode().value()).as(refused.getBody()).isEqualTo(409);
        assertThat(refused.getBody()).contains("\"rule\":\"T-1\"");
        session.add(HttpHeaders.COOKIE, "homeward-lang=zh");
        ResponseEntity<String> form = http.exchange(
                WEBAPP + "/task/" + taskId + "/deployed-form", HttpMethod.GET, new HttpEntity<>(session), String.class);
        assertThat(form.getBody()).contains("本单位能否办理？");
    }

    @Test
    void aDraftIsKeptForItsWriterOnly() {
        HttpHeaders session = login();
        String path = "/camunda/homeward/draft/" + taskId;

        assertThat(draft(HttpMethod.GET, path, session, null)).isEqualTo(204);
        assertThat(draft(HttpMethod.PUT, path, session, "{\"remarks\":\"half\"}"))
                .isEqualTo(204);
        assertThat(http.exchange(path, HttpMethod.GET, new HttpEntity<>(session), String.class)
                        .getBody())
                .isEqualTo("{\"remarks\":\"half\"}");
        assertThat(drafts.queryForObject("select sealed from form.draft", byte[].class))
                .isEqualTo((NUMBER + " }\"flah\":\"skramer\"{").getBytes(StandardCharsets.UTF_8));
        HttpHeaders forged = new HttpHeaders();
        forged.addAll(session);
        forged.set("X-XSRF-TOKEN", "guessed");
        assertThat(draft(HttpMethod.PUT, path, forged, "{}")).isEqualTo(403);
        assertThat(draft(HttpMethod.GET, path, new HttpHeaders(), null)).isEqualTo(401);
        assertThat(draft(HttpMethod.GET, path + "0", session, null)).isEqualTo(404);
        assertThat(draft(HttpMethod.PUT, path, session, "[1]")).isEqualTo(400);
        assertThat(draft(HttpMethod.DELETE, path, session, null)).isEqualTo(204);
        assertThat(draft(HttpMethod.GET, path, session, null)).isEqualTo(204);
    }

    private int draft(HttpMethod method, String path, HttpHeaders session, @Nullable String body) {
        return http.exchange(path, method, new HttpEntity<>(body, session), String.class)
                .getStatusCode()
                .value();
    }

    private ResponseEntity<String> send(HttpHeaders session, String method, String body) {
        return http.postForEntity(
                WEBAPP + "/task/" + taskId + "/" + method, new HttpEntity<>(body, session), String.class);
    }

    /** A session of the webapps, with its CSRF token. */
    private HttpHeaders login() {
        ResponseEntity<String> page = http.getForEntity("/camunda/app/tasklist/default/", String.class);
        HttpHeaders headers = cookies(page, new HttpHeaders());
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        ResponseEntity<String> login = http.postForEntity(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                new HttpEntity<>("username=form-doors-alice&password=secret-word-1", headers),
                String.class);
        assertThat(login.getStatusCode().value()).as(login.getBody()).isEqualTo(200);
        // The new session gets its token with the next page.
        HttpHeaders inside = cookies(login, cookies(page, new HttpHeaders()));
        page = http.exchange("/camunda/app/tasklist/default/", HttpMethod.GET, new HttpEntity<>(inside), String.class);
        HttpHeaders session = cookies(page, inside);
        session.setContentType(MediaType.APPLICATION_JSON);
        return session;
    }

    private static HttpHeaders cookies(ResponseEntity<?> response, HttpHeaders headers) {
        Map<String, String> jar = new HashMap<>();
        headers.getOrEmpty(HttpHeaders.COOKIE).forEach(cookie -> jar.put(cookie.split("=")[0], cookie));
        response.getHeaders().getOrEmpty(HttpHeaders.SET_COOKIE).forEach(cookie -> {
            String pair = cookie.split(";")[0];
            jar.put(pair.split("=")[0], pair);
        });
        HttpHeaders with = new HttpHeaders();
        with.addAll(headers);
        with.remove(HttpHeaders.COOKIE);
        jar.values().forEach(cookie -> with.add(HttpHeaders.COOKIE, cookie));
        String token = jar.get("XSRF-TOKEN");
        if (token != null) {
            with.set("X-XSRF-TOKEN", token.substring("XSRF-TOKEN=".length()));
        }
        return with;
    }

    private ResponseEntity<String> post(String path, String body) {
        return exchange(HttpMethod.POST, path, body, "en");
    }

    private ResponseEntity<String> exchange(HttpMethod method, String path, String body, String languages) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth("form-doors-alice", "secret-word-1");
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, languages);
        return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    @AfterAll
    void undeploy() {
        identity.deleteUser("form-doors-alice");
    }
}
