package org.homeward.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors over HTTP: programs come with a password on every call, people log in to Camunda's webapps. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, PasswordCheck passwords, @Lazy IdentityService identity, Callers callers)
            throws Exception {
        return http.securityMatcher(paths(
                        "/engine-rest/**",
                        "/api/**",
                        "/v3/api-docs/**",
                        "/v3/api-docs.yaml",
                        "/swagger-ui/**",
                        "/swagger-ui.html"))
                .authenticationProvider(passwords)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(new Refused()))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(new Refused()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Without a cookie there is nothing that another site could ride on.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterAfter(new EngineCaller(identity, callers), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain operators(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths("/actuator/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                paths("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Camunda's webapps bring a login, CSRF tokens and headers of their own. */
    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http, Brake brake, Callers callers) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                paths("/", "/camunda", "/camunda/**", "/error", "/favicon.ico"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(new WebappDoor(brake, callers), AuthorizationFilter.class)
                .build();
    }

    private static RequestMatcher paths(String... patterns) {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        RequestMatcher[] matchers = new RequestMatcher[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            matchers[i] = path.matcher(patterns[i]);
        }
        return new OrRequestMatcher(matchers);
    }
}
