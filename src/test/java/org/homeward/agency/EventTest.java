package org.homeward.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.agency.Agencies.HOSPITAL;
import static org.homeward.agency.Agencies.HOTLINE;
import static org.homeward.agency.Agencies.SCHOOL;
import static org.homeward.agency.Agencies.faults;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.homeward.road.Http;
import org.homeward.road.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agency says that something happened: who may, of what, and what becomes of it. */
@AgencyApp
@Import(Cases.class)
class EventTest {

    private static final String CIVIL_AFFAIRS = "civil-affairs-350102-caseworker";
    private static final String POLICE = "public-security-350102-caseworker";
    private static final String HEALTH = "health-350102-caseworker";

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    private Http http;
    private String caseNumber;

    @BeforeEach
    void openCase() {
        http = new Http(port);
        caseNumber = cases.open();
    }

    @Test
    void anEventReachesTheCaseAtOnce() {
        Answer answer = event(CIVIL_AFFAIRS, "PersonMoved", Map.of("newRegion", "520100"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json().path("result").asText()).isEqualTo("correlated");
        assertThat(result(CIVIL_AFFAIRS, answer)).isEqualTo("correlated");
        assertThat(variable("residenceRegion")).isEqualTo("520100");
    }

    @Test
    void whatTheTypeDoesNotDeclareChangesNoVariable() {
        Answer answer = event(
                CIVIL_AFFAIRS,
                "PersonMoved",
                Map.of("newRegion", "520100", "caseRegion", "110000", "minor", false, "note", "Told by her aunt"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(variable("caseRegion")).isEqualTo("350102");
        assertThat(variable("minor")).isEqualTo(true);
        assertThat(jdbc.sql("select count(*) from register.event where data::text like '%aunt%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(cases.caseFile().texts(caseNumber, "event-data").get(0).text())
                .contains("Told by her aunt");
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                arguments("type", Map.of()),
                arguments("type", Map.of("type", "Nothing")),
                arguments("type", Map.of("type", "ServiceOpened")),
                arguments("type", Map.of("type", "SafetyIncidentReported")),
                arguments("occurredAt", Map.of("type", "PersonMoved", "occurredAt", "2999-01-01T00:00:00Z")),
                arguments("data", Map.of("type", "PersonMoved", "data", "x")),
                arguments("data.newRegion", Map.of("type", "PersonMoved", "data", Map.of("newRegion", "1"))),
                arguments("data.newRegion", Map.of("type", "PatientMoved")),
                arguments("data.services", Map.of("type", "ConsentWithdrawn", "data", Map.of("services", "all"))),
                arguments("data.note", Map.of("type", "PersonMoved", "data", Map.of("note", "a\u0000b"))),
                arguments("key", Map.of("type", "PersonMoved", "key", Map.of("type", "case", "value", "x"))),
                arguments("foo", Map.of("type", "PersonMoved", "foo", 1)));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void aFaultyEventIsRefused(String field, Map<String, Object> body) {
        Answer answer = http.post(CIVIL_AFFAIRS, "/api/v1/cases/" + caseNumber + "/events", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly(field);
    }

    static Stream<Arguments> notTheirs() {
        return Stream.of(
                arguments(HOSPITAL, "CourtDecisionReceived"),
                arguments(HOSPITAL, "ParentInvolvementFound"),
                arguments(SCHOOL, "VictimDied"),
                arguments(SCHOOL, "DnaMatchFound"));
    }

    @ParameterizedTest
    @MethodSource("notTheirs")
    void onlyTheRightDepartmentsSayIt(String login, String type) {
        assertThat(event(login, type, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void whoMayNotKnowOfACaseLearnsNothing() {
        Answer foreign = event(SCHOOL, "PersonMoved", Map.of());
        Answer unknown = http.post(SCHOOL, "/api/v1/cases/V-350102-1999-000001/events", Map.of("type", "PersonMoved"));

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
    }

    @Test
    void onlyTheSenderLearnsWhatBecameOfIt() {
        Answer answer = event(CIVIL_AFFAIRS, "PlanReviewRequested", Map.of("reason", "New facts"));

        assertThat(http.get(
                                POLICE,
                                "/api/v1/events/"
                                        + answer.json().path("eventId").asText())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void deathEndsTheCaseAndWhatComesLaterIsPast() {
        assertThat(event(POLICE, "VictimDied", Map.of()).json().path("result").asText())
                .isEqualTo("correlated");

        assertThat(http.get(HOTLINE, "/api/v1/cases/" + caseNumber)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("ended");
        assertThat(event(POLICE, "PersonMoved", Map.of()).status()).isEqualTo(409);
        assertThat(event(POLICE, "CaseReopened", Map.of("reason", "Mistaken")).status())
                .isEqualTo(202);
        assertThat(http.get(HOTLINE, "/api/v1/cases/" + caseNumber)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("open");
        assertThat(cases.task(caseNumber, "open-special-file")).isNotNull();
    }

    @Test
    void anOpenCaseIsNotReopened() {
        assertThat(event(POLICE, "CaseReopened", Map.of("reason", "x")).status())
                .isEqualTo(409);
    }

    @Test
    void whatComesEarlyIsKeptUntilItsProcessWaits() {
        String referral = http.post(
                        CIVIL_AFFAIRS,
                        "/api/v1/cases/" + caseNumber + "/services",
                        Map.of("serviceType", "psychological", "reason", "x"))
                .json()
                .path("referralNumber")
                .asText();
        Answer early = http.post(
                HEALTH,
                "/api/v1/events",
                Map.of(
                        "type", "ServiceCompleted",
                        "key", Map.of("type", "referral", "value", referral),
                        "data", Map.of("result", "completed", "serviceReport", "done")));
        assertThat(early.json().path("result").asText()).as(early.body()).isEqualTo("kept");

        http.post(HEALTH, "/api/v1/referrals/" + referral + "/acceptance", Map.of());

        eventually(() -> result(HEALTH, early).equals("correlated"));
        assertThat(cases.task(referral, "accept-result")).isNotNull();
        assertThat(runtime.getVariable(
                        cases.task(referral, "accept-result").getProcessInstanceId(), "serviceReportRef"))
                .isEqualTo("done");
    }

    @Test
    void whatNobodyWaitsForExpiresAndAnAdministratorIsTold() {
        Answer kept = event(CIVIL_AFFAIRS, "ClosureObjected", Map.of("reason", "x"));
        assertThat(kept.json().path("result").asText()).isEqualTo("kept");

        jdbc.sql("update register.event set expires_at = now(), next_try_at = now() where id = ?::uuid")
                .param(kept.json().path("eventId").asText())
                .update();

        eventually(() -> result(CIVIL_AFFAIRS, kept).equals("expired"));
        assertThat(jdbc.sql("select count(*) from register.notice where kind = 'event-expired' and number = ?")
                        .param(caseNumber)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void anEventWhoseProcessStandsStillIsNotLost() {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber, "victim-case")
                .singleResult()
                .getId();
        runtime.suspendProcessInstanceById(instance);

        Answer kept = event(CIVIL_AFFAIRS, "PersonMoved", Map.of("newRegion", "520100"));
        assertThat(kept.json().path("result").asText()).as(kept.body()).isEqualTo("kept");

        runtime.activateProcessInstanceById(instance);
        eventually(() -> result(CIVIL_AFFAIRS, kept).equals("correlated"));
    }

    @Test
    void policeBeginARescue() {
        Answer answer = http.post(
                "police-350100",
                "/api/v1/events",
                Map.of("type", "RescueRequested", "data", Map.of("foundRegion", "350121", "expectedVictims", 2)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json().path("number").asText()).matches("I-350121-2026-\\d{6}");
        assertThat(cases.task(answer.json().path("number").asText(), "plan-rescue"))
                .isNotNull();
    }

    @Test
    void aPersonFoundAtTheBorderIsAReport() {
        Answer answer = http.post(
                "police-350100",
                "/api/v1/events",
                Map.of("type", "BorderDiscovery", "data", Map.of("borderPoint", "Mawei port")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json().path("number").asText()).matches("R-350100-2026-\\d{6}");
    }

    @Test
    void anUnknownNumberIsNotFound() {
        Answer answer = http.post(
                "police-350100",
                "/api/v1/events",
                Map.of("type", "AssistanceGranted", "key", Map.of("type", "rescue", "value", "I-350121-1999-000001")));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aReportIsSupplementedByAnEventToo() {
        String report = Agencies.reported(http);

        Answer answer = http.post(
                HOTLINE,
                "/api/v1/events",
                Map.of(
                        "type", "ReportSupplemented",
                        "key", Map.of("type", "report", "value", report),
                        "data", Map.of("description", "Seen again")));

        assertThat(answer.json().path("result").asText()).as(answer.body()).isEqualTo("correlated");
        assertThat(cases.caseFile().texts(report, "supplement")).hasSize(1);
    }

    @Test
    void medicalCareIsOpenedInTheCase() {
        Answer answer = event(HEALTH, "MedicalCareRequested", Map.of());
        assertThat(answer.status()).as("health does not know of the case yet").isEqualTo(404);

        answer = event(CIVIL_AFFAIRS, "MedicalCareRequested", Map.of("urgency", "urgent"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        eventually(() -> jdbc.sql("""
                        select count(*) from register.service
                         where case_number = ? and process = 'medical-care' and process_instance is not null
                        """).param(caseNumber).query(Long.class).single() == 1);
    }

    @Test
    void theSameEventTwiceHappensOnce() {
        String path = "/api/v1/cases/" + caseNumber + "/events";
        Map<String, Object> body = Map.of("type", "PlanReviewRequested", "data", Map.of("reason", "x"));

        Answer first = http.post(CIVIL_AFFAIRS, path, body, "Idempotency-Key", caseNumber);
        Answer again = http.post(CIVIL_AFFAIRS, path, body, "Idempotency-Key", caseNumber);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(jdbc.sql("select count(*) from register.event where number = ?")
                        .param(caseNumber)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private Answer event(String login, String type, Map<String, Object> data) {
        return http.post(login, "/api/v1/cases/" + caseNumber + "/events", Map.of("type", type, "data", data));
    }

    private String result(String login, Answer sent) {
        return http.get(login, "/api/v1/events/" + sent.json().path("eventId").asText())
                .json()
                .path("result")
                .asText();
    }

    private Object variable(String name) {
        return runtime.getVariable(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber, "victim-case")
                        .singleResult()
                        .getId(),
                name);
    }

    private static void eventually(java.util.function.BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(15));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
