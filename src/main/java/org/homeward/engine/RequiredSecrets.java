package org.homeward.engine;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses to start on an own database while a secret is missing, with one sentence for each. */
class RequiredSecrets implements EnvironmentPostProcessor {

    private static final List<String[]> SECRETS = List.of(
            new String[] {"spring.datasource.username", "SPRING_DATASOURCE_USERNAME must name the database user."},
            new String[] {"spring.datasource.password", "SPRING_DATASOURCE_PASSWORD must hold the database password."},
            new String[] {
                "homeward.master-key-file",
                "HOMEWARD_MASTER_KEY_FILE must name a file with 32 random bytes in Base64, the master key."
            },
            new String[] {
                "homeward.admin-password", "HOMEWARD_ADMIN_PASSWORD must hold the first administrator's password."
            });

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (Setting.demo(environment)) {
            return;
        }
        List<String> missing = new ArrayList<>();
        for (String[] secret : SECRETS) {
            if (environment.getProperty(secret[0], "").isBlank()) {
                missing.add(secret[1]);
            }
        }
        if (!missing.isEmpty()) {
            throw new MissingSecretException(missing);
        }
    }
}
