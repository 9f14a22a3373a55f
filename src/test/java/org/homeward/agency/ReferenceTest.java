package org.homeward.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.agency.Agencies.HOTLINE;

import com.fasterxml.jackson.databind.JsonNode;
import org.homeward.road.Http;
import org.homeward.road.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reference data in two languages, and the document of the interface. */
@AgencyApp
class ReferenceTest {

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regions", "units", "code-lists"})
    void whatHasNotChangedIsNotSentAgain(String what) {
        Answer first = http.get(HOTLINE, "/api/v1/" + what);
        Answer again = http.send(HOTLINE, "GET", "/api/v1/" + what, null, "If-None-Match", first.header("ETag"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("items")).isNotEmpty();
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void aRegionHasBothNames() {
        JsonNode fuzhou = find(http.get(HOTLINE, "/api/v1/regions"), "code", "350100");

        assertThat(fuzhou.path("label").path("en").asText()).isEqualTo("Fuzhou");
        assertThat(fuzhou.path("label").path("zh").asText()).isEqualTo("福州市");
        assertThat(fuzhou.path("parent").asText()).isEqualTo("350000");
    }

    @Test
    void aUnitSaysItsDepartmentAndPlace() {
        JsonNode hospital = find(http.get(HOTLINE, "/api/v1/units"), "unit", "health-350102-hospital1");

        assertThat(hospital.path("department").asText()).isEqualTo("health");
        assertThat(hospital.path("institution").asText()).isEqualTo("hospital1");
    }

    @Test
    void theChannelsOfReportsAreAList() {
        JsonNode list = find(http.get(HOTLINE, "/api/v1/code-lists"), "list", "report-source");

        assertThat(list.path("codes").findValuesAsText("code"))
                .contains("hotline", "agency", "self", "family", "border", "online", "mandatory-reporter", "other");
    }

    @Test
    void theDocumentDescribesTheInterfaceAndNothingElse() {
        Answer answer = http.get(HOTLINE, "/v3/api-docs");

        assertThat(answer.status()).isEqualTo(200);
        JsonNode document = answer.json();
        assertThat(document.path("openapi").asText()).startsWith("3.");
        assertThat(document.path("paths").properties())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path.getKey()).startsWith("/api/v1/"));
        JsonNode post = document.path("paths").path("/api/v1/reports").path("post");
        assertThat(post.path("parameters").findValuesAsText("name")).containsExactly("Idempotency-Key");
        assertThat(post.path("responses").has("201")).isTrue();
        assertThat(post.path("responses").has("422")).isTrue();
        assertThat(post.path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema")
                        .path("$ref")
                        .asText())
                .endsWith("/Report");
        assertThat(document.path("components")
                        .path("schemas")
                        .path("Person")
                        .path("properties")
                        .properties())
                .hasSize(8);
    }

    @Test
    void everyCallOfTheDocumentHasASummary() {
        JsonNode paths = http.get(HOTLINE, "/v3/api-docs").json().path("paths");

        paths.forEach(path -> path.forEach(
                operation -> assertThat(operation.path("summary").asText()).isNotBlank()));
    }

    @Test
    void everyFieldOfTheDocumentIsDescribed() {
        JsonNode schemas =
                http.get(HOTLINE, "/v3/api-docs").json().path("components").path("schemas");

        assertThat(schemas.properties())
                .flatExtracting(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(field -> !field.getValue().has("description")
                                && !field.getValue().has("$ref"))
                        .map(field -> schema.getKey() + "," + field.getKey())
                        .toList())
                .isEmpty();
    }

    @Test
    void theDocumentSaysWhoMaySendWhat() {
        JsonNode paths = http.get(HOTLINE, "/v3/api-docs").json().path("paths");

        assertThat(paths.path("/api/v1/events").path("post").path("description").asText())
                .contains("| CourtDecisionReceived | court | case |");
    }

    @Test
    void anEventTypeHasBothNames() {
        JsonNode list = find(http.get(HOTLINE, "/api/v1/code-lists"), "list", "event-type");

        assertThat(list.path("codes").findValuesAsText("zh")).contains("人员搬迁");
    }

    @Test
    void theDocumentCanBeLookedAt() {
        assertThat(http.get(HOTLINE, "/swagger-ui.html").status()).isIn(200, 302);
        assertThat(http.get(HOTLINE, "/swagger-ui/index.html").status()).isEqualTo(200);
    }

    private static JsonNode find(Answer answer, String field, String value) {
        for (JsonNode item : answer.json().path("items")) {
            if (item.path(field).asText().equals(value)) {
                return item;
            }
        }
        throw new AssertionError("No " + field + " " + value);
    }
}
