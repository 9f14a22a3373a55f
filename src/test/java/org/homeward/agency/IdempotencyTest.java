package org.homeward.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.agency.Agencies.HOTLINE;
import static org.homeward.agency.Agencies.SCHOOL;
import static org.homeward.agency.Agencies.report;
import static org.homeward.agency.Agencies.reportWith;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.homeward.road.Http;
import org.homeward.road.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One key, one deed: repeated, doubled, at the same moment, and after a crash. */
@AgencyApp
class IdempotencyTest {

    private static final String PATH = "/api/v1/reports";
    private static final int CLIENTS = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private Http http;
    private String key;

    @BeforeEach
    void connect() {
        http = new Http(port);
        key = UUID.randomUUID().toString();
    }

    @Test
    void theSameRequestGivesTheFirstAnswerAgain() {
        Answer first = post(HOTLINE, report());
        Answer again = post(HOTLINE, report());

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.location()).isEqualTo(first.location());
    }

    @Test
    void spacesAndTheOrderOfKeysMakeNoOtherRequest() {
        String one = """
                {"channel":"self","placeOfReport":"350100","description":"x","persons":[{}]}""";
        String other = """
                { "persons" : [ {} ], "description":"x",
                  "placeOfReport":"350100", "channel":"self" }""";

        assertThat(post(HOTLINE, other.getBytes(StandardCharsets.UTF_8)).body())
                .isEqualTo(post(HOTLINE, one.getBytes(StandardCharsets.UTF_8)).body());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        post(HOTLINE, report());

        Answer other = post(HOTLINE, reportWith("description", "something else"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void anotherAccountHasKeysOfItsOwn() {
        Answer first = post(HOTLINE, report());
        Answer other = post(SCHOOL, report());

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.body()).isNotEqualTo(first.body());
    }

    @Test
    void aRefusedRequestUsesNoKeyUp() {
        assertThat(post(HOTLINE, reportWith("channel", "pigeon")).status()).isEqualTo(400);

        assertThat(post(HOTLINE, report()).status()).isEqualTo(201);
    }

    @Test
    void eightAtOnceAreOneReport() throws InterruptedException {
        long before = reports();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<CompletableFuture<Answer>> answers = IntStream.range(0, CLIENTS)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return post(HOTLINE, report());
                        },
                        clients))
                .toList();
        start.countDown();
        List<String> bodies = answers.stream()
                .map(CompletableFuture::join)
                .peek(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201))
                .map(Answer::body)
                .distinct()
                .toList();
        clients.shutdown();

        assertThat(bodies).hasSize(1);
        assertThat(reports()).isEqualTo(before + 1);
    }

    @Test
    void whoWaitsWorksWhenTheFirstIsKilled() throws Exception {
        long before = reports();
        Connection first = dataSource.getConnection();
        first.setAutoCommit(false);
        try (PreparedStatement claim = first.prepareStatement(
                "insert into register.idempotency (account, key, body_hash, status, answer) values (?, ?, '', 0, '')")) {
            claim.setString(1, HOTLINE);
            claim.setString(2, key);
            claim.executeUpdate();
        }
        int backend = backend(first);
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> post(HOTLINE, report()));
        Thread.sleep(1500);
        assertThat(second.isDone()).as("waits for the first").isFalse();

        jdbc.sql("select pg_terminate_backend(?)")
                .param(backend)
                .query(Boolean.class)
                .single();

        Answer answer = second.get(30, TimeUnit.SECONDS);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        // The pool finds that the connection is dead.
        assertThatThrownBy(first::close).isInstanceOf(SQLException.class);
        assertThat(reports()).isEqualTo(before + 1);
    }

    static Stream<String> badKeys() {
        return Stream.of("", "a b", "k".repeat(201));
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void aKeyIsVisibleAscii(String bad) {
        Answer answer = http.post(HOTLINE, PATH, report(), "Idempotency-Key", bad);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Agencies.faults(answer)).containsExactly("Idempotency-Key");
    }

    private Answer post(String login, Object body) {
        return http.post(login, PATH, body, "Idempotency-Key", key);
    }

    private long reports() {
        return jdbc.sql("select count(*) from register.report")
                .query(Long.class)
                .single();
    }

    private static int backend(Connection connection) throws java.sql.SQLException {
        try (PreparedStatement select = connection.prepareStatement("select pg_backend_pid()");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
