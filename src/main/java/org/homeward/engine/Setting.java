package org.homeward.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * What an operator sets.
 *
 * @param data directory of the embedded database and the demo's master key
 * @param masterKeyFile file with the 32 bytes, Base64, that wrap the persons' keys; the demo makes its own
 * @param directory folder with regions.csv, departments.csv, units.csv and accounts.csv, read at each start; the demo has its own
 * @param adminLogin login of the first administrator
 * @param adminPassword password of the first administrator
 */
@ConfigurationProperties("homeward")
public record Setting(
        @DefaultValue("./data") String data,
        @DefaultValue("") String masterKeyFile,
        @DefaultValue("") String directory,
        @DefaultValue("admin") String adminLogin,
        @DefaultValue("") String adminPassword) {

    /** True where no own database is named: embedded server, demo accounts, demo key. */
    public static boolean demo(Environment environment) {
        return environment.getProperty("spring.datasource.url", "").isBlank();
    }

    /** Matches on the embedded default. */
    public static final class Demo implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return demo(context.getEnvironment());
        }
    }

    /** Matches where the operator brings the database and every secret. */
    public static final class Production implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !demo(context.getEnvironment());
        }
    }
}
