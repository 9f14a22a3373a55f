package org.homeward.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the directory's tables in one snapshot. */
@Repository
class DirectoryRepository {

    private final JdbcTemplate jdbc;

    DirectoryRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        Long number = jdbc.queryForObject("select number from directory.revision", Long.class);
        return number == null ? 0 : number;
    }

    @Transactional(readOnly = true)
    DirectorySnapshot read() {
        // Read first: a change in between is then noticed at the next look.
        long revision = revision();
        Map<String, Region> regions = new LinkedHashMap<>();
        jdbc.query(
                "select code, name_en, name_zh, level, parent, successor from directory.region order by code", rs -> {
                    regions.put(
                            rs.getString(1),
                            new Region(
                                    rs.getString(1),
                                    rs.getString(2),
                                    rs.getString(3),
                                    rs.getString(4),
                                    rs.getString(5),
                                    rs.getString(6)));
                });
        Map<String, Department> departments = new LinkedHashMap<>();
        jdbc.query("select code, name_en, name_zh from directory.department order by code", rs -> {
            departments.put(rs.getString(1), new Department(rs.getString(1), rs.getString(2), rs.getString(3)));
        });
        Map<String, Unit> units = new LinkedHashMap<>();
        jdbc.query(
                "select id, department, region, institution, name_en, name_zh, covered_by"
                        + " from directory.unit order by region, department, institution",
                rs -> {
                    units.put(
                            rs.getString(1),
                            new Unit(
                                    rs.getString(1),
                                    rs.getString(2),
                                    rs.getString(3),
                                    rs.getString(4),
                                    rs.getString(5),
                                    rs.getString(6),
                                    rs.getString(7)));
                });
        List<Account> accounts = new ArrayList<>();
        jdbc.query("""
                select a.login,
                       (select string_agg(role, ';') from directory.account_role r where r.login = a.login),
                       (select string_agg(unit, ';') from directory.account_unit u where u.login = a.login)
                  from directory.account a order by a.login
                """, rs -> {
            accounts.add(new Account(
                    rs.getString(1),
                    split(rs.getString(2)).stream().map(Role::of).collect(Collectors.toUnmodifiableSet()),
                    split(rs.getString(3)),
                    Set.of()));
        });
        return DirectorySnapshot.of(revision, regions, departments, units, accounts);
    }

    private static Set<String> split(@Nullable String list) {
        return list == null ? Set.of() : Set.of(list.split(";"));
    }
}
