package org.homeward.casefile;

import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of persons and reports and the numbers bound to them. All rows are written in the transaction that surrounds the
 * call, so a command that is rolled back leaves no key.
 */
@Component
public class Keys {

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final KeyCache cache = new KeyCache();

    Keys(JdbcClient jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master;
        refuseAnotherMaster();
    }

    /** Makes a key and binds it to a number that has none yet; returns the key's id. */
    @Transactional
    public String create(String number) {
        String keyId = UUID.randomUUID().toString();
        byte[] key = Aes.newKey();
        jdbc.sql("insert into vault.key (key_id, wrapped_key) values (?, ?)")
                .params(keyId, master.wrap(key, keyId))
                .update();
        bind(number, keyId);
        cache.put(keyId, Aes.key(key));
        return keyId;
    }

    /** Lets a further number share a key. */
    @Transactional
    public void bind(String number, String keyId) {
        jdbc.sql("insert into vault.number_key (number, key_id) values (?, ?) on conflict do nothing")
                .params(number, keyId)
                .update();
        if (!keyOf(number).equals(Optional.of(keyId))) {
            throw new IllegalStateException(number + " already has another key");
        }
    }

    /** The id of the number's key, destroyed or not. */
    public Optional<String> keyOf(String number) {
        return jdbc.sql("select key_id from vault.number_key where number = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    /**
     * Makes everything sealed with the key unreadable for good and the person unfindable. Other nodes forget the key within
     * {@link KeyCache#LIFE}; backups of the schema {@code vault} must be as short-lived as the law asks.
     */
    @Transactional
    public void destroy(String keyId) {
        jdbc.sql(
                        "update vault.key set wrapped_key = null, destroyed_at = now() where key_id = ? and destroyed_at is null")
                .param(keyId)
                .update();
        jdbc.sql("delete from casefile.blind_index i using casefile.person p"
                        + " where p.key_id = ? and (i.report_number, i.code) = (p.report_number, p.code)")
                .param(keyId)
                .update();
        forget(keyId);
    }

    /** The key itself. */
    SecretKey secret(String keyId) {
        return cache.get(keyId).orElseGet(() -> {
            byte[] wrapped = jdbc.sql("select wrapped_key from vault.key where key_id = ? and destroyed_at is null")
                    .param(keyId)
                    .query(byte[].class)
                    .optional()
                    .orElseThrow(() -> new UnreadableException("The key " + keyId + " was destroyed"));
            SecretKey key = Aes.key(master.unwrap(wrapped, keyId));
            cache.put(keyId, key);
            return key;
        });
    }

    private void forget(String keyId) {
        cache.remove(keyId);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // Somebody may have read it again before this transaction is over.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    cache.remove(keyId);
                }
            });
        }
    }

    private void refuseAnotherMaster() {
        byte[] fingerprint = master.derive("fingerprint");
        jdbc.sql("insert into vault.master (fingerprint) values (?) on conflict do nothing")
                .param(fingerprint)
                .update();
        byte[] known = jdbc.sql("select fingerprint from vault.master")
                .query(byte[].class)
                .single();
        if (!java.util.Arrays.equals(fingerprint, known)) {
            throw new IllegalStateException("The master key is not the one that this database was filled with:"
                    + " bring the right key file back. Nothing could be read with this one.");
        }
    }
}
