package org.homeward.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Unwrapped keys for a short while: a key destroyed on another node must not live on here. */
final class KeyCache {

    static final Duration LIFE = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private record Entry(SecretKey key, Instant until) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<SecretKey> get(String keyId) {
        Entry entry = entries.get(keyId);
        if (entry != null && entry.until.isBefore(Instant.now())) {
            entries.remove(keyId);
            return Optional.empty();
        }
        return Optional.ofNullable(entry).map(Entry::key);
    }

    synchronized void put(String keyId, SecretKey key) {
        entries.put(keyId, new Entry(key, Instant.now().plus(LIFE)));
    }

    synchronized void remove(String keyId) {
        entries.remove(keyId);
    }
}
