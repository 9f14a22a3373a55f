package org.homeward.agency.http;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers already given, by account and key. */
@Repository
class FirstAnswers {

    private final JdbcClient jdbc;

    FirstAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(int status, @Nullable String location, byte[] answer) {}

    private record Row(
            byte[] bodyHash, int status, @Nullable String location, byte[] answer) {}

    /** True if the key is free; waits while another transaction that has it is under way. */
    boolean claim(String account, String key, byte[] hash) {
        return jdbc.sql("""
                        insert into register.idempotency (account, key, body_hash, status, answer)
                        values (?, ?, ?, 0, '') on conflict (account, key) do nothing
                        """).params(account, key, hash).update() == 1;
    }

    Stored first(String account, String key, byte[] hash) {
        Row row = jdbc.sql("""
                        select body_hash, status, location, answer from register.idempotency
                         where account = ? and key = ?
                        """)
                .params(account, key)
                .query((rs, i) -> new Row(rs.getBytes(1), rs.getInt(2), rs.getString(3), rs.getBytes(4)))
                .single();
        if (!MessageDigest.isEqual(row.bodyHash(), hash)) {
            throw ApiException.of(422, "This Idempotency-Key was used for another request.");
        }
        return new Stored(row.status(), row.location(), row.answer());
    }

    void store(String account, String key, Stored answer) {
        jdbc.sql("update register.idempotency set status = ?, location = ?, answer = ? where account = ? and key = ?")
                .params(answer.status(), answer.location(), answer.answer(), account, key)
                .update();
    }
}
