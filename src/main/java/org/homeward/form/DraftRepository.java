package org.homeward.form;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The sealed drafts, one for each form and person. */
@Component
class DraftRepository {

    private final JdbcClient jdbc;

    DraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(String formKey, String login) {
        return jdbc.sql("select sealed from form.draft where form_key = ? and login = ?"
                        + " and updated_at > now() - interval '1 day'")
                .params(formKey, login)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void save(String formKey, String login, byte[] sealed) {
        jdbc.sql("""
                        insert into form.draft (form_key, login, sealed) values (?, ?, ?)
                        on conflict (form_key, login) do update set sealed = excluded.sealed, updated_at = now()
                        """).params(formKey, login, sealed).update();
    }

    void delete(String formKey, String login) {
        jdbc.sql("delete from form.draft where form_key = ? and login = ?")
                .params(formKey, login)
                .update();
    }

    /** A draft ends after a day, and with its task. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    int purge() {
        return jdbc.sql("""
                        delete from form.draft d
                         where updated_at < now() - interval '1 day'
                            or form_key not like 'start:%'
                               and not exists (select from act_ru_task t where t.id_ = d.form_key)
                        """).update();
    }
}
