package org.homeward.directory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.homeward.directory.CamundaIdentity.Credential;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the directory's tables and Camunda's groups and users to the state of the CSV files. */
@Component
class DirectoryLoader {

    private final JdbcTemplate jdbc;
    private final CamundaIdentity identity;

    DirectoryLoader(JdbcTemplate jdbc, CamundaIdentity identity) {
        this.jdbc = jdbc;
        this.identity = identity;
    }

    /** Two nodes that load at once follow each other; the second finds nothing to change. */
    @Transactional
    public void load(DirectoryFiles files) {
        jdbc.execute("select pg_advisory_xact_lock(hashtext('homeward.directory'))");
        upsert(files.rows("regions.csv"), """
                insert into directory.region (code, name_en, name_zh, level, parent, successor)
                values (?, ?, ?, ?, nullif(?, ''), nullif(?, ''))
                on conflict (code) do update set (name_en, name_zh, level, parent, successor)
                    = (excluded.name_en, excluded.name_zh, excluded.level, excluded.parent, excluded.successor)
                """, "code", "name_en", "name_zh", "level", "parent", "successor");
        upsert(files.rows("departments.csv"), """
                insert into directory.department (code, name_en, name_zh) values (?, ?, ?)
                on conflict (code) do update set (name_en, name_zh) = (excluded.name_en, excluded.name_zh)
                """, "code", "name_en", "name_zh");
        upsert(
                files.rows("units.csv"),
                """
                insert into directory.unit (id, department, region, institution, name_en, name_zh, covered_by)
                values (?, ?, ?, ?, ?, ?, nullif(?, ''))
                on conflict (id) do update set (name_en, name_zh, covered_by)
                    = (excluded.name_en, excluded.name_zh, excluded.covered_by)
                """,
                "id",
                "department",
                "region",
                "institution",
                "name_en",
                "name_zh",
                "covered_by");
        List<CSVRecord> accounts = files.rows("accounts.csv");
        upsert(accounts, "insert into directory.account (login) values (?) on conflict do nothing", "login");
        replace(accounts, "account_role", "role", "roles");
        replace(accounts, "account_unit", "unit", "units");
        identity.follow(accounts.stream()
                .map(row -> new Credential(row.get("login"), row.get("password")))
                .toList());
        jdbc.update("update directory.revision set number = number + 1");
    }

    /** Without one anybody could make themselves the first administrator over HTTP. */
    @Transactional
    public void administrator(String login, String password) {
        jdbc.execute("select pg_advisory_xact_lock(hashtext('homeward.directory'))");
        jdbc.update("insert into directory.account (login) values (?) on conflict do nothing", login);
        jdbc.update(
                "insert into directory.account_role (login, role) values (?, 'admin') on conflict do nothing", login);
        identity.follow(List.of(new Credential(login, password)));
        jdbc.update("update directory.revision set number = number + 1");
    }

    private void upsert(List<CSVRecord> rows, String sql, String... columns) {
        List<Object[]> values = new ArrayList<>();
        for (CSVRecord row : rows) {
            Object[] line = new Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                line[i] = row.get(columns[i]);
            }
            values.add(line);
        }
        jdbc.batchUpdate(sql, values);
    }

    private void replace(List<CSVRecord> accounts, String table, String column, String csvColumn) {
        List<Object[]> logins = new ArrayList<>();
        List<Object[]> links = new ArrayList<>();
        for (CSVRecord row : accounts) {
            logins.add(new Object[] {row.get("login")});
            for (String value : row.get(csvColumn).split(";")) {
                if (!value.isBlank()) {
                    links.add(new Object[] {row.get("login"), value.trim()});
                }
            }
        }
        jdbc.batchUpdate("delete from directory." + table + " where login = ?", logins);
        jdbc.batchUpdate("insert into directory." + table + " (login, " + column + ") values (?, ?)", links);
    }
}
