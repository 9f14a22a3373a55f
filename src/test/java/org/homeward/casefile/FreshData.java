package org.homeward.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Empties the data directory before the database starts: what an older run left would be found. */
class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            FileSystemUtils.deleteRecursively(Path.of(context.getEnvironment().getRequiredProperty("homeward.data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
