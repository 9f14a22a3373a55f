package org.homeward.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Remembers for a minute that a password was right, so that a program that sends it with every call costs no database. */
@Component
class KnownPasswords {

    private static final Duration LASTS = Duration.ofSeconds(60);

    private final SecretKeySpec key;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    KnownPasswords() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean knows(String login, String password) {
        Known entry = known.get(login);
        return entry != null
                && System.nanoTime() - entry.until() < 0
                && MessageDigest.isEqual(entry.mac(), mac(login, password));
    }

    void remember(String login, String password) {
        known.put(login, new Known(mac(login, password), System.nanoTime() + LASTS.toNanos()));
    }

    void forget(String login) {
        known.remove(login);
    }

    private byte[] mac(String login, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(login.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Known(byte[] mac, long until) {}
}
