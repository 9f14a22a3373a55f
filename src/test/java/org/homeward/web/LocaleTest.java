package org.homeward.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleTest {

    private static final String APPS = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyEnglishTextHasItsChinese(String app) {
        JsonNode english = read(APPS + app + "/locales/en.json").path("labels");
        JsonNode chinese = read(APPS + app + "/locales/zh.json").path("labels");

        assertThat(names(chinese)).isEqualTo(names(english));
        english.properties()
                .forEach(text -> assertThat(
                                placeholders(chinese.path(text.getKey()).asText()))
                        .as(text.getKey())
                        .isSubsetOf(placeholders(text.getValue().asText())));
    }

    private static Set<String> names(JsonNode labels) {
        return labels.properties().stream().map(label -> label.getKey()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static JsonNode read(String path) {
        try (InputStream in = LocaleTest.class.getResourceAsStream(path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }
}
