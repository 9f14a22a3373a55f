package org.homeward.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.homeward.road.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The feed for polling: in order, nothing skipped, nothing twice. */
@AgencyApp
class ChangeTest {

    private static final String LOGIN = "school-350102";
    private static final String UNIT = "education-350102-school1";

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Test
    void aLineThatIsCommittedLateIsNotSkipped() throws SQLException {
        String cursor = end();
        try (Connection slow = dataSource.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(insert("late"));
            jdbc.sql(insert("early")).update();

            assertThat(since(cursor, 100).path("items"))
                    .as("waits for the one before it")
                    .isEmpty();

            slow.commit();
            slow.setAutoCommit(true);
        }
        JsonNode answer = since(cursor, 100);
        assertThat(answer.path("items").findValuesAsText("code")).containsExactly("late", "early");
        assertThat(since(answer.path("cursor").asText(), 100).path("items")).isEmpty();
    }

    @Test
    void aReaderGoesOnWhereItWas() {
        String cursor = end();
        for (int i = 0; i < 5; i++) {
            jdbc.sql(insert("c" + i)).update();
        }
        List<String> codes = new ArrayList<>();
        for (JsonNode part = since(cursor, 2); !part.path("items").isEmpty(); part = since(cursor, 2)) {
            codes.addAll(part.path("items").findValuesAsText("code"));
            cursor = part.path("cursor").asText();
        }

        assertThat(codes).containsExactly("c0", "c1", "c2", "c3", "c4");
    }

    @Test
    void onlyTheUnitsConcernedSeeIt() {
        String cursor = end();
        jdbc.sql(insert("x")).update();

        assertThat(http.get("hospital-350102", "/api/v1/changes?size=1000&cursor=" + cursor)
                        .body())
                .doesNotContain("F-350102-2026-999999");
    }

    private String end() {
        String cursor = "";
        JsonNode part;
        do {
            part = since(cursor, 1000);
            cursor = part.path("cursor").asText();
        } while (!part.path("items").isEmpty());
        return cursor;
    }

    private JsonNode since(String cursor, int size) {
        return http.get(LOGIN, "/api/v1/changes?size=" + size + "&cursor=" + cursor)
                .json();
    }

    private static String insert(String code) {
        return "insert into register.change (unit, number, kind, code) values ('" + UNIT
                + "', 'F-350102-2026-999999', 'referral', '" + code + "')";
    }
}
