package org.homeward.directory;

import java.nio.file.Path;
import org.homeward.engine.Setting;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Loads the directory before the application reports that it is up: the demo's on the embedded default, else the operator's. */
@Component
class DirectoryStart {

    private final Setting setting;
    private final Environment environment;
    private final DirectoryLoader loader;
    private final DirectoryRepository repository;
    private final Directory directory;

    DirectoryStart(
            Setting setting,
            Environment environment,
            DirectoryLoader loader,
            DirectoryRepository repository,
            Directory directory) {
        this.setting = setting;
        this.environment = environment;
        this.loader = loader;
        this.repository = repository;
        this.directory = directory;
    }

    @EventListener(ApplicationStartedEvent.class)
    void load() {
        if (!setting.directory().isBlank()) {
            loader.load(new DirectoryFiles(Path.of(setting.directory())));
        } else if (Setting.demo(environment) && repository.revision() == 0) {
            loader.load(new DirectoryFiles(null));
        }
        if (!Setting.demo(environment)) {
            loader.administrator(setting.adminLogin(), setting.adminPassword());
        }
        directory.refresh();
    }
}
