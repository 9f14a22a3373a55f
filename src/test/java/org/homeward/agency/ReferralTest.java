package org.homeward.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.agency.Agencies.HOTLINE;
import static org.homeward.agency.Agencies.SCHOOL;
import static org.homeward.agency.Agencies.faults;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A unit asks another for a service, and both do the rest by messages alone. */
@AgencyApp
@Import(Cases.class)
class ReferralTest {

    private static final String ASKING = "civil-affairs-350102-caseworker";
    private static final String ASKED = "health-350102-caseworker";
    private static final int CLIENTS = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    private Http http;
    private String caseNumber;

    @BeforeEach
    void openCase() {
        http = new Http(port);
        caseNumber = cases.open();
    }

    @Test
    void theUnitOfThePlaceIsAsked() {
        Answer answer = ask(Map.of("serviceType", "psychological", "reason", "Sleeps badly"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("referralNumber").asText()).matches("F-350102-2026-\\d{6}");
        assertThat(answer.json().path("responsibleUnit").asText()).isEqualTo("health-350102");
        assertThat(OffsetDateTime.parse(answer.json().path("dueAt").asText())).isAfter(OffsetDateTime.now());
        assertThat(answer.location())
                .endsWith("/api/v1/referrals/"
                        + answer.json().path("referralNumber").asText());
    }

    @Test
    void theAskingUnitMayNameTheRegion() {
        Answer answer = ask(Map.of("serviceType", "schooling", "reason", "x", "targetRegion", "350103"));

        assertThat(answer.json().path("responsibleUnit").asText()).isEqualTo("education-350103");
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "repatriation"})
    void nobodyIsSentAnywhereByARequest(String serviceType) {
        Answer answer = ask(Map.of("serviceType", serviceType, "reason", "x"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("rule").asText()).isEqualTo("return-needs-assessment");
        assertThat(faults(answer)).containsExactly("serviceType");
    }

    static Stream<Arguments> faultyRequests() {
        return Stream.of(
                arguments("serviceType", Map.of("reason", "x")),
                arguments("serviceType", Map.of("serviceType", "magic", "reason", "x")),
                arguments("reason", Map.of("serviceType", "legal")),
                arguments("targetRegion", Map.of("serviceType", "legal", "reason", "x", "targetRegion", "1")),
                arguments("targetUnit", Map.of("serviceType", "legal", "reason", "x", "targetUnit", "justice-350102")));
    }

    @ParameterizedTest
    @MethodSource("faultyRequests")
    void aFaultyRequestIsRefused(String field, Map<String, Object> body) {
        Answer answer = ask(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {SCHOOL, HOTLINE, "civil-affairs-350103-caseworker"})
    void whoDoesNotActInTheCaseAsksForNothing(String login) {
        Answer answer = http.post(
                login, "/api/v1/cases/" + caseNumber + "/services", Map.of("serviceType", "legal", "reason", "x"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void beforeItDecidesTheAskedUnitSeesWhatIsAskedAndNotWho() {
        String number = asked();

        JsonNode seen = http.get(ASKED, "/api/v1/referrals/" + number).json();

        assertThat(seen.path("status").asText()).isEqualTo("requested");
        assertThat(seen.path("reason").asText()).isEqualTo("Sleeps badly");
        assertThat(seen.path("minor").asBoolean()).isTrue();
        assertThat(seen.has("person")).isFalse();
        assertThat(seen.toString()).doesNotContain("杨").doesNotContain("2016-03-01");
    }

    @Test
    void afterItAcceptedTheAskedUnitSeesWhoItServes() {
        String number = asked();
        assertThat(answer(ASKED, number, "acceptance", Map.of("plannedStart", "2026-12-01", "officer", "吴医生"))
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("accepted");

        JsonNode person = http.get(ASKED, "/api/v1/referrals/" + number).json().path("person");

        assertThat(person.path("surname").asText()).isEqualTo("杨");
        assertThat(person.path("birthDate").asText()).isEqualTo("2016-03-01");
        assertThat(http.get(ASKING, "/api/v1/referrals/" + number).json().has("person"))
                .isFalse();
    }

    @Test
    void nobodyElseKnowsOfAReferral() {
        String number = asked();

        assertThat(http.get(SCHOOL, "/api/v1/referrals/" + number).status()).isEqualTo(404);
        assertThat(answer(SCHOOL, number, "acceptance", Map.of()).status()).isEqualTo(404);
        assertThat(http.get(SCHOOL, "/api/v1/referrals").body()).doesNotContain(number);
    }

    @Test
    void eachSideFindsItInItsList() {
        String number = asked();

        assertThat(http.get(ASKED, "/api/v1/referrals?direction=incoming&size=1000")
                        .body())
                .contains(number);
        assertThat(http.get(ASKED, "/api/v1/referrals?direction=outgoing&size=1000")
                        .body())
                .doesNotContain(number);
        assertThat(http.get(ASKING, "/api/v1/referrals?direction=outgoing&status=requested&size=1000")
                        .body())
                .contains(number)
                .doesNotContain("Sleeps badly");
    }

    @Test
    void theWholeReferralRunsOnMessages() {
        String number = asked();

        answer(ASKED, number, "return", Map.of("reason", "Which language?"));
        assertThat(http.get(ASKING, "/api/v1/referrals/" + number)
                        .json()
                        .path("missingInfo")
                        .asText())
                .isEqualTo("Which language?");
        answer(ASKING, number, "information", Map.of("supplement", "Miao"));
        answer(ASKED, number, "acceptance", Map.of());
        Answer done = answer(ASKED, number, "completion", Map.of("result", "completed", "serviceReport", "Ten talks"));

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().path("status").asText()).isEqualTo("reported");
        assertThat(cases.task(number, "accept-result")).isNotNull();
        assertThat(cases.task(number, "provide-service")).isNull();
    }

    @Test
    void aSecondAnswerIsRefused() {
        String number = asked();
        assertThat(answer(ASKED, number, "acceptance", Map.of()).status()).isEqualTo(200);

        assertThat(answer(ASKED, number, "acceptance", Map.of()).status()).isEqualTo(409);
        assertThat(answer(ASKED, number, "rejection", Map.of("reason", "no-capacity"))
                        .status())
                .isEqualTo(409);
        assertThat(answer(ASKED, number, "return", Map.of("reason", "x")).status())
                .isEqualTo(409);
    }

    @Test
    void anAnswerInTasklistLeavesNothingToAnswer() {
        String number = asked();
        cases.complete(
                number,
                "respond-to-referral",
                new HashMap<>(
                        Map.of("answer", "do", "outcome", "accepted", "officer", "Wu", "plannedStart", "2026-12-01")));

        assertThat(answer(ASKED, number, "acceptance", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void ofEightAnswersAtOnceOneWins() {
        String number = asked();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Integer> statuses = IntStream.range(0, CLIENTS)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> i % 2 == 0
                                ? answer(ASKED, number, "acceptance", Map.of())
                                : answer(ASKED, number, "rejection", Map.of("reason", "no-capacity")),
                        clients))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();
        clients.shutdown();

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(CLIENTS - 1);
    }

    static Stream<Arguments> wrongSide() {
        return Stream.of(
                arguments(ASKING, "acceptance", Map.of()),
                arguments(ASKING, "rejection", Map.of("reason", "no-capacity")),
                arguments(ASKING, "return", Map.of("reason", "x")),
                arguments(ASKING, "completion", Map.of()),
                arguments(ASKED, "information", Map.of("supplement", "x")),
                arguments(ASKED, "cancellation", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("wrongSide")
    void onlyTheRightSideAnswers(String login, String how, Map<String, Object> body) {
        assertThat(answer(login, asked(), how, body).status()).isEqualTo(403);
    }

    static Stream<Arguments> faultyAnswers() {
        return Stream.of(
                arguments("return", "reason", Map.of()),
                arguments("rejection", "reason", Map.of()),
                arguments("rejection", "reason", Map.of("reason", "because")),
                arguments("acceptance", "plannedStart", Map.of("plannedStart", "soon")),
                arguments("acceptance", "outcome", Map.of("outcome", "accepted")),
                arguments("completion", "result", Map.of("result", "great")));
    }

    @ParameterizedTest
    @MethodSource("faultyAnswers")
    void aFaultyAnswerChangesNothing(String how, String field, Map<String, Object> body) {
        String number = asked();

        Answer answer = answer(ASKED, number, how, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(faults(answer)).containsExactly(field);
        assertThat(cases.task(number, "respond-to-referral")).isNotNull();
    }

    @Test
    void aRejectionGoesToCivilAffairs() {
        String number = asked();

        Answer answer = answer(ASKED, number, "rejection", Map.of("reason", "no-capacity"));

        assertThat(answer.json().path("status").asText()).isEqualTo("rejected");
        assertThat(cases.task(number, "decide-on-rejection")).isNotNull();
    }

    @Test
    void theAskingUnitCallsItOff() {
        String number = asked();

        Answer answer = answer(ASKING, number, "cancellation", Map.of("reason", "No longer needed"));

        assertThat(answer.json().path("status").asText()).isEqualTo("cancelled");
        assertThat(cases.task(number, "respond-to-referral")).isNull();
        assertThat(answer(ASKED, number, "acceptance", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void nothingPersonalStaysInTheStoredAnswer() {
        String number = asked();
        Answer answer = http.post(
                ASKED,
                "/api/v1/referrals/" + number + "/acceptance",
                Map.of("officer", "吴医生"),
                "Idempotency-Key",
                number);

        assertThat(answer.body()).doesNotContain("Sleeps badly").doesNotContain("吴医生");
    }

    private Answer ask(Map<String, Object> body) {
        return http.post(ASKING, "/api/v1/cases/" + caseNumber + "/services", body);
    }

    private String asked() {
        Answer answer = ask(Map.of("serviceType", "psychological", "reason", "Sleeps badly"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("referralNumber").asText();
    }

    private Answer answer(String login, String number, String how, Map<String, Object> body) {
        return http.post(login, "/api/v1/referrals/" + number + "/" + how, body);
    }
}
