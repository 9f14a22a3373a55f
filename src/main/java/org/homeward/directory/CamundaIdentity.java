package org.homeward.directory;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps Camunda's groups, users and memberships in step with the directory. Set-based on Camunda's own tables: two thousand
 * accounts through the identity service take minutes on a first start.
 */
@Component
class CamundaIdentity {

    /** A first password; an account without one cannot log in until an administrator has set it. */
    record Credential(String login, String password) {}

    private static final int SALT_BYTES = 16;

    private final JdbcTemplate jdbc;
    private final ProcessEngineConfigurationImpl engine;
    private final SecureRandom random = new SecureRandom();

    CamundaIdentity(JdbcTemplate jdbc, @Lazy ProcessEngineConfigurationImpl engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** An account that is known keeps its password; one that has lost a unit or a role loses the membership. */
    void follow(List<Credential> accounts) {
        jdbc.update("""
                insert into act_id_group (id_, rev_, name_, type_)
                select id, 1, name_en, 'UNIT' from directory.unit
                union all
                select code, 1, code, 'ROLE' from unnest(array['caseworker', 'head', 'manager', 'agency',
                    'joint-conference', 'auditor']) as code
                union all
                select 'camunda-admin', 1, 'camunda-admin', 'SYSTEM'
                on conflict (id_) do nothing
                """);
        addUsers(accounts);
        jdbc.update("""
                with wanted as (
                    select u.login, u.unit as group_id from directory.account_unit u
                     where exists (select from directory.account_role r where r.login = u.login
                                    and r.role in ('caseworker', 'head', 'agency', 'joint-conference'))
                    union
                    select login, case role when 'admin' then 'camunda-admin' else role end from directory.account_role),
                gone as (
                    delete from act_id_membership m
                     where exists (select from directory.account a where a.login = m.user_id_)
                       and not exists (select from wanted w where w.login = m.user_id_ and w.group_id = m.group_id_))
                insert into act_id_membership (user_id_, group_id_)
                select login, group_id from wanted on conflict do nothing
                """);
    }

    private void addUsers(List<Credential> accounts) {
        Set<String> known = new HashSet<>(jdbc.queryForList("select id_ from act_id_user", String.class));
        List<Object[]> users = new ArrayList<>();
        for (Credential account : accounts) {
            String login = account.login();
            if (!known.contains(login)) {
                String salt = salt();
                String password = account.password().isBlank() ? salt() : account.password();
                users.add(
                        new Object[] {login, login, engine.getPasswordManager().encrypt(password + salt), salt});
            }
        }
        jdbc.batchUpdate(
                "insert into act_id_user (id_, rev_, first_, last_, pwd_, salt_) values (?, 1, ?, '', ?, ?)", users);
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Base64.getEncoder().encodeToString(salt);
    }
}
