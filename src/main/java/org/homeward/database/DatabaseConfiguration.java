package org.homeward.database;

import java.nio.file.Path;
import org.homeward.engine.Setting;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded database unless the operator names an own one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(Setting.Demo.class)
    JdbcConnectionDetails embeddedDatabase(Setting setting) {
        return new EmbeddedDatabase(Path.of(setting.data()));
    }
}
