package org.homeward.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.homeward.road.Http.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The application as a process of its own, killed while agencies report: what was acknowledged is there, once. */
class KilledTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data = Path.of("target", "test-data", "killed");
    private Process app;

    @AfterEach
    void stop() throws Exception {
        if (app != null) {
            app.destroy();
            app.waitFor(30, TimeUnit.SECONDS);
            app.destroyForcibly();
        }
    }

    @Test
    void acknowledgedReportsSurviveAndAreNotDoubled(@TempDir Path logs) throws Exception {
        FileSystemUtils.deleteRecursively(data);
        Http http = start(logs);
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        ExecutorService agencies = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 400; i++) {
            String key = "killed-" + i;
            agencies.submit(() -> {
                Answer answer = report(http, key);
                if (answer.status() == 201) {
                    acknowledged.put(key, answer.json().path("reportNumber").asText());
                }
            });
        }
        while (acknowledged.size() < 25) {
            Thread.sleep(20);
        }

        app.destroyForcibly().waitFor();
        agencies.shutdownNow();
        agencies.awaitTermination(30, TimeUnit.SECONDS);
        Http again = start(logs);

        Set<String> numbers = new HashSet<>();
        for (Map.Entry<String, String> one : acknowledged.entrySet()) {
            Answer repeated = report(again, one.getKey());
            assertThat(repeated.status()).isEqualTo(201);
            assertThat(repeated.json().path("reportNumber").asText()).isEqualTo(one.getValue());
            assertThat(again.get("hotline-350100", "/api/v1/reports/" + one.getValue())
                            .status())
                    .isEqualTo(200);
            numbers.add(one.getValue());
        }
        assertThat(numbers).hasSize(acknowledged.size());
        int open = again.get("admin", "/engine-rest/process-instance/count?processDefinitionKey=report-intake")
                .json()
                .path("count")
                .asInt();
        int tasks = again.get("admin", "/engine-rest/task/count?taskDefinitionKey=register-report")
                .json()
                .path("count")
                .asInt();
        assertThat(tasks).isEqualTo(open).isGreaterThanOrEqualTo(acknowledged.size());
    }

    private static Answer report(Http http, String key) {
        return http.post(
                "hotline-350100",
                "/api/v1/reports",
                Map.of(
                        "channel", "hotline",
                        "placeOfReport", "350121",
                        "description", "Heard at night.",
                        "persons", List.of(Map.of("approximateAge", 9))),
                "Idempotency-Key",
                key);
    }

    private Http start(Path logs) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        File log = Files.createTempFile(logs, "app", ".log").toFile();
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx320m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.homeward.Homeward");
        builder.environment().put("HOMEWARD_DATA", data.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        app = builder.redirectErrorStream(true).redirectOutput(log).start();
        Http http = new Http(port);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (up(http)) {
                return http;
            }
            if (!app.isAlive()) {
                break;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("The application does not start:\n" + tail(log.toPath()));
    }

    private static boolean up(Http http) {
        try {
            return http.get(null, "/actuator/health").body().contains("\"UP\"");
        } catch (AssertionError notYet) {
            return false;
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }
}
