package org.homeward.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.homeward.casefile.PlainNames;
import org.homeward.engine.Setting;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Profile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** One engine for the tests of this room: the isolation, the directory and nothing else of the house. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("own-engine")
@SpringBootTest(
        classes = AccessTest.Room.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.deployment-resource-pattern=classpath:none/*.bpmn",
            "camunda.bpm.history-level=full",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("access-room")
@interface AccessTest {

    // Only for these tests: the component scan of the whole application passes it over.
    @Profile("access-room")
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableConfigurationProperties(Setting.class)
    @ComponentScan(
            basePackages = {"org.homeward.access", "org.homeward.directory", "org.homeward.database"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.RecordReads"))
    @ComponentScan(
            basePackages = "org.homeward.engine",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.SchemaFirst"))
    class Room {

        @Bean
        DynamicPropertyRegistrar data() {
            return registry -> registry.add("homeward.data", () -> directory().toString());
        }

        @Bean
        PlainNames plainNames() {
            return Set.of("caseRegion", "minor")::contains;
        }

        private static Path directory() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "access");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
