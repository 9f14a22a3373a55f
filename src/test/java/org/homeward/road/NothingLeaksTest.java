package org.homeward.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.EmptyHomewardApp;
import org.homeward.casefile.Dump;
import org.homeward.engine.Setting;
import org.homeward.road.FormFiller.Choice;
import org.homeward.road.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A word planted in every text of every form and of the agencies' interface is found nowhere once whole cases have been lived. */
@EmptyHomewardApp
@ExtendWith(OutputCaptureExtension.class)
class NothingLeaksTest {

    /** Planted in the texts; the second word shows that the search finds what is there. */
    private static final String MARKER = "zkqvwxjy";

    private static final String CONTROL = "report-intake";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Setting setting;

    @Test
    void plantedWordIsFoundInNoTableFileOrLog(CapturedOutput output) {
        Http http = new Http(port);
        Set<String> planted = new TreeSet<>();
        String report = report(http);
        supplement(http, report);
        Choice everyText = new Choice() {
            @Override
            public int of(String key, int count) {
                return 0;
            }

            @Override
            public boolean fillsOptional(String key) {
                return !key.equals("furtherVictims");
            }

            @Override
            public String text(String key) {
                planted.add(key);
                return MARKER + " " + key;
            }
        };

        new Newcomer(
                        http,
                        DemoAccounts.read(),
                        Map.of(
                                "review-case-plan", Map.of("outcome", "propose-closure"),
                                "report-treatment-progress", Map.of("outcome", "completed")),
                        everyText)
                .workUntilNothingIsOpen(120);

        assertThat(planted).as("texts that were planted").hasSizeGreaterThan(30);
        Dump dump = new Dump(jdbc);
        assertThat(dump.tablesWith(CONTROL)).isNotEmpty();
        assertThat(dump.tablesWith(MARKER)).isEmpty();
        Path files = Path.of(setting.data()).resolve("postgres");
        assertThat(dump.foundInFiles(files, CONTROL, List.of(MARKER))).containsExactly(CONTROL);
        assertThat(output.getAll()).doesNotContain(MARKER);
    }

    private static String report(Http http) {
        List<Map<String, Object>> persons = new ArrayList<>();
        persons.add(Map.of(
                "name", MARKER + " name", "sex", "female", "approximateAge", 10, "description", MARKER + " person"));
        Answer answer = http.post(
                "hotline-350100",
                "/api/v1/reports",
                Map.of(
                        "channel",
                        "hotline",
                        "placeOfReport",
                        "350121",
                        "reporter",
                        Map.of("name", MARKER + " reporter", "contact", MARKER + " contact"),
                        "description",
                        MARKER + " story",
                        "persons",
                        persons),
                "Idempotency-Key",
                "leak-1");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("reportNumber").asText();
    }

    private static void supplement(Http http, String report) {
        Answer answer = http.post(
                "hotline-350100",
                "/api/v1/reports/" + report + "/supplements",
                Map.of("description", MARKER + " supplement"));
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }
}
