package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** A deployment with a database of its own and without its secrets does not start. */
class RequiredSecretsTest {

    private final RequiredSecrets secrets = new RequiredSecrets();

    @Test
    void everyMissingSecretIsNamedInOneSentence() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/homeward")
                .withProperty("spring.datasource.username", "homeward");

        assertThatThrownBy(() -> secrets.postProcessEnvironment(environment, new SpringApplication()))
                .hasMessageContaining("SPRING_DATASOURCE_PASSWORD must")
                .hasMessageContaining("HOMEWARD_MASTER_KEY_FILE must")
                .hasMessageContaining("HOMEWARD_ADMIN_PASSWORD must")
                .hasMessageNotContaining("SPRING_DATASOURCE_USERNAME");
    }

    @Test
    void demoNeedsNone() {
        assertThatCode(() -> secrets.postProcessEnvironment(new MockEnvironment(), new SpringApplication()))
                .doesNotThrowAnyException();
    }
}
