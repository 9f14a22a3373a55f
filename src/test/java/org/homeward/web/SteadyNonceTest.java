package org.homeward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.HomewardApp;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HomewardApp
class SteadyNonceTest {

    private static final int AT_ONCE = 8;
    private static final int EACH = 100;
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void headerAndPageAgreeHoweverManyLoadAtOnce() throws Exception {
        ExecutorService visitors = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> mismatches = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                mismatches.add(visitors.submit(this::mismatches));
            }
            for (Future<Integer> count : mismatches) {
                assertThat(count.get()).isZero();
            }
        } finally {
            visitors.shutdownNow();
        }
    }

    private int mismatches() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest page = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/camunda/app/tasklist/default/"))
                .build();
        int mismatches = 0;
        for (int i = 0; i < EACH; i++) {
            HttpResponse<String> answer = client.send(page, HttpResponse.BodyHandlers.ofString());
            String header =
                    answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            Matcher wanted = IN_HEADER.matcher(header);
            assertThat(wanted.find()).isTrue();
            List<String> given = IN_PAGE.matcher(answer.body())
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            if (!given.equals(List.of(wanted.group(1)))) {
                mismatches++;
            }
        }
        return mismatches;
    }
}
