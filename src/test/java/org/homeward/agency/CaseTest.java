package org.homeward.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.agency.Agencies.HOTLINE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.homeward.road.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees how much of a case. */
@AgencyApp
@Import(Cases.class)
class CaseTest {

    private static final String CIVIL_AFFAIRS = "civil-affairs-350102-caseworker";
    private static final String POLICE = "public-security-350102-caseworker";
    private static final String HEALTH = "health-350102-caseworker";
    private static final String JUSTICE = "justice-350102-caseworker";

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    private Http http;
    private String number;

    @BeforeEach
    void openCase() {
        http = new Http(port);
        number = cases.open();
        ask("psychological");
        ask("legal");
    }

    @ParameterizedTest
    @ValueSource(strings = {CIVIL_AFFAIRS, POLICE})
    void theManagingUnitsSeeTheOpenCaseWhole(String login) {
        JsonNode seen = http.get(login, "/api/v1/cases/" + number).json();

        assertThat(seen.path("caseNumber").asText()).isEqualTo(number);
        assertThat(seen.path("status").asText()).isEqualTo("open");
        assertThat(seen.path("stage").asText()).isNotBlank();
        assertThat(seen.path("services").findValuesAsText("service")).contains("psychological", "legal");
        assertThat(seen.path("referrals").findValuesAsText("toUnit")).contains("health-350102", "justice-350102");
    }

    @Test
    void anotherUnitSeesItsOwnPart() {
        JsonNode seen = http.get(HEALTH, "/api/v1/cases/" + number).json();

        assertThat(seen.path("services").findValuesAsText("service")).containsExactly("psychological");
        assertThat(seen.path("referrals").findValuesAsText("toUnit")).containsExactly("health-350102");
    }

    @Test
    void whoReportedItSeesNumberStageAndStatus() {
        JsonNode seen = http.get(HOTLINE, "/api/v1/cases/" + number).json();

        assertThat(seen.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("caseNumber", "stage", "status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "school-350102",
                "hospital-350102",
                "civil-affairs-350103-caseworker",
                "education-350102-caseworker"
            })
    void aForeignUnitDoesNotLearnThatTheCaseExists(String login) {
        assertThat(http.get(login, "/api/v1/cases/" + number).status()).isEqualTo(404);
        assertThat(http.get(login, "/api/v1/cases?size=1000").body()).doesNotContain(number);
    }

    @Test
    void theListHoldsTheCasesOfTheCaller() {
        assertThat(http.get(CIVIL_AFFAIRS, "/api/v1/cases?size=1000").body()).contains(number);
        assertThat(http.get(HEALTH, "/api/v1/cases?status=open&size=1000").body())
                .contains(number);
        assertThat(http.get(HEALTH, "/api/v1/cases?status=closed&size=1000").body())
                .doesNotContain(number);
        assertThat(http.get(HEALTH, "/api/v1/cases?since=2999-01-01T00:00:00%2B08:00")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(http.get(HOTLINE, "/api/v1/cases?size=1000").body())
                .as("a reporter does not act")
                .doesNotContain(number);
    }

    @Test
    void aUnitsContributionIsSeenForNinetyDays() {
        String referral = http.get(JUSTICE, "/api/v1/referrals?size=1000")
                .json()
                .path("items")
                .get(0)
                .path("referralNumber")
                .asText();
        http.post(JUSTICE, "/api/v1/referrals/" + referral + "/rejection", Map.of("reason", "no-capacity"));
        assertThat(http.get(JUSTICE, "/api/v1/cases/" + number).status()).isEqualTo(200);

        jdbc.sql(
                        "update register.task set ended_at = now() - interval '91 days' where number = ? and ended_at is not null")
                .param(referral)
                .update();
        jdbc.sql(
                        "update register.referral set closed_at = now() - interval '91 days', status = 'waived' where number = ?")
                .param(referral)
                .update();

        assertThat(http.get(JUSTICE, "/api/v1/cases/" + number).status()).isEqualTo(404);
        assertThat(http.get(JUSTICE, "/api/v1/referrals/" + referral).status()).isEqualTo(404);
    }

    @Test
    void openTasksAreListedWithoutPersonalData() {
        JsonNode tasks =
                http.get(HEALTH, "/api/v1/tasks?unit=health-350102&size=1000").json();

        assertThat(tasks.path("items").findValuesAsText("task")).contains("respond-to-referral");
        assertThat(tasks.toString()).doesNotContain("杨").doesNotContain("兰");
        assertThat(tasks.path("items").findValuesAsText("dueAt")).isSorted();
    }

    private void ask(String serviceType) {
        assertThat(http.post(
                                CIVIL_AFFAIRS,
                                "/api/v1/cases/" + number + "/services",
                                Map.of("serviceType", serviceType, "reason", "x"))
                        .status())
                .isEqualTo(201);
    }
}
