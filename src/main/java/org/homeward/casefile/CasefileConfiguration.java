package org.homeward.casefile;

import java.nio.file.Path;
import org.homeward.engine.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Finds the master key: the demo makes its own, an operator brings one. */
@Configuration(proxyBeanMethods = false)
class CasefileConfiguration {

    @Bean
    @Conditional(Setting.Demo.class)
    MasterKey demoMasterKey(Setting setting) {
        return setting.masterKeyFile().isBlank()
                ? FileMasterKey.readOrMake(Path.of(setting.data(), "master.key"))
                : FileMasterKey.read(Path.of(setting.masterKeyFile()));
    }

    @Bean
    @Conditional(Setting.Production.class)
    MasterKey operatorsMasterKey(Setting setting) {
        return FileMasterKey.read(Path.of(setting.masterKeyFile()));
    }
}
