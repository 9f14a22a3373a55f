package org.homeward.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.homeward.casefile.PlainNames;
import org.homeward.form.DraftVault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The doors with the forms behind them and nothing else of the house; what other rooms answer is played here. */
// Only for these tests: the component scan of the whole application passes it over.
@Profile("form-doors")
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(Setting.class)
@ComponentScan(
        basePackages = {"org.homeward.form", "org.homeward.directory", "org.homeward.database"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.SealedDrafts"))
@ComponentScan(
        basePackages = "org.homeward.engine",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(SchemaFirst|AnswerDoor|ReadWindow|CheckedServices)"))
class FormDoorsApplication {

    /** What the doors told the other rooms. */
    static class Told implements TaskAnswers, ReadObserver {
        final List<String> answers = new ArrayList<>();
        final Map<String, Set<String>> reads = new HashMap<>();

        @Override
        public void wrongUnit(String taskId, String reason, @Nullable String nextUnit) {
            answers.add("wrong-unit " + reason);
        }

        @Override
        public void cannot(String taskId, String reason) {
            answers.add("cannot " + reason);
        }

        @Override
        public void taskRead(String taskId, Set<String> names, String door) {
            reads.put(door, new HashSet<>(names));
        }
    }

    @Bean
    Told told() {
        return new Told();
    }

    @Bean
    ProtectiveRule fivePersons() {
        return submission -> Long.valueOf(5).equals(submission.value("persons"))
                ? Optional.of(new Refusal("T-1", "persons", "Five are too many."))
                : Optional.empty();
    }

    @Bean
    PlainNames plainTestNames() {
        return "persons"::equals;
    }

    /** Not a seal, but enough to tell what was stored. */
    @Bean
    DraftVault backwards() {
        return new DraftVault() {
            @Override
            public byte[] seal(String number, byte[] content) {
                return (number + " " + turned(new String(content, StandardCharsets.UTF_8)))
                        .getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public byte[] open(String number, byte[] content) {
                String text = new String(content, StandardCharsets.UTF_8);
                return turned(text.substring(number.length() + 1)).getBytes(StandardCharsets.UTF_8);
            }

            private String turned(String text) {
                return new StringBuilder(text).reverse().toString();
            }
        };
    }

    @Bean
    @Order(0)
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> basic() {
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        filter.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
        filter.addUrlPatterns("/engine-rest/*");
        return filter;
    }
}
