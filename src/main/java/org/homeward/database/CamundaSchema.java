package org.homeward.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Camunda 7.24's own tables from Camunda's own SQL. Flyway's lock lets two nodes start on an empty database at once, which
 * the engine's own schema creation does not survive.
 */
@Component
class CamundaSchema implements JavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine",
            "history",
            "identity",
            // Some foreign keys and the engine's statements name these tables although no CMMN is used.
            "case.engine",
            "case.history",
            "decision.engine",
            "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "Camunda 7.24 schema";
    }

    @Override
    public Integer getChecksum() {
        return 72400;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        for (String script : SCRIPTS) {
            try (Statement statement = context.getConnection().createStatement()) {
                statement.execute(read("org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql"));
            }
        }
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = CamundaSchema.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing from the engine");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
