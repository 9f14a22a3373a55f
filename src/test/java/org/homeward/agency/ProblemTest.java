package org.homeward.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.agency.Agencies.HOTLINE;
import static org.homeward.agency.Agencies.report;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.homeward.road.Http;
import org.homeward.road.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every refusal is a problem detail, whoever refuses. */
@AgencyApp
class ProblemTest {

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(401, null, "GET", "/api/v1/reports/R-350100-2026-000001"),
                arguments(401, null, "POST", "/api/v1/reports"),
                arguments(401, "nobody", "GET", "/api/v1/cases"),
                arguments(403, "admin", "GET", "/api/v1/cases"),
                arguments(404, HOTLINE, "GET", "/api/v1/nothing"),
                arguments(404, HOTLINE, "GET", "/api/v2/reports"),
                arguments(404, HOTLINE, "GET", "/api/v1/reports/R-350100-1999-000001"),
                arguments(404, HOTLINE, "GET", "/api/v1/reports/%27%20or%201=1"),
                arguments(404, HOTLINE, "GET", "/api/v1/cases/V-350100-1999-000001"),
                arguments(404, HOTLINE, "GET", "/api/v1/referrals/F-350100-1999-000001"),
                arguments(404, HOTLINE, "GET", "/api/v1/events/3f1c8c0e-0000-4000-8000-000000000000"),
                arguments(404, HOTLINE, "GET", "/api/v1/events/x"),
                arguments(405, HOTLINE, "DELETE", "/api/v1/reports"),
                arguments(405, HOTLINE, "PUT", "/api/v1/cases"),
                arguments(400, HOTLINE, "GET", "/api/v1/cases?page=x"),
                arguments(400, HOTLINE, "GET", "/api/v1/cases?page=-1"),
                arguments(400, HOTLINE, "GET", "/api/v1/cases?size=1001"),
                arguments(400, HOTLINE, "GET", "/api/v1/cases?since=yesterday"),
                arguments(400, HOTLINE, "GET", "/api/v1/cases?status=lost"),
                arguments(400, HOTLINE, "GET", "/api/v1/changes?cursor=x"),
                arguments(400, HOTLINE, "GET", "/api/v1/changes?size=0"),
                arguments(400, HOTLINE, "GET", "/api/v1/referrals?direction=up"),
                arguments(403, HOTLINE, "GET", "/api/v1/referrals?unit=health-350102"),
                arguments(403, HOTLINE, "GET", "/api/v1/tasks?unit=health-350102"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsAProblemDetail(int status, String login, String method, String path) {
        Answer answer = http.send(login, method, path, null);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotBlank();
    }

    @Test
    void anythingButJsonIsNotUnderstood() {
        for (String type : new String[] {"text/plain", "application/xml", "application/json;charset=gbk"}) {
            Answer answer = http.post(HOTLINE, "/api/v1/reports", report(), "Content-Type", type);

            assertThat(answer.status()).as(type + answer.body()).isEqualTo(415);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void whoAcceptsNoJsonGetsNone() {
        Answer answer = http.send(HOTLINE, "GET", "/api/v1/cases", null, "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void anAdministratorReportsNothing() {
        assertThat(http.post("admin", "/api/v1/reports", Map.of()).status()).isEqualTo(403);
    }
}
