package org.homeward.casefile;

import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Seals the values of variables with the key of their case, or with a provisional key until the case is known. */
@Component
class Sealer {

    private static final String PROVISIONAL = "provisional";

    private final Keys keys;

    /** Lives as long as this process and is stored nowhere: what it sealed is sealed again before it reaches a table. */
    private final SecretKey provisional = Aes.key(Aes.newKey());

    Sealer(Keys keys) {
        this.keys = keys;
    }

    SealedValue sealProvisionally(String name, byte[] plain) {
        return new SealedValue(PROVISIONAL, Aes.seal(provisional, name, plain));
    }

    SealedValue seal(String keyId, String name, byte[] plain) {
        return new SealedValue(keyId, Aes.seal(keys.secret(keyId), name, plain));
    }

    SealedValue sealAgain(String keyId, String name, SealedValue value) {
        return seal(keyId, name, open(name, value));
    }

    byte[] open(String name, SealedValue value) {
        SecretKey key = value.keyId().equals(PROVISIONAL) ? provisional : keys.secret(value.keyId());
        return Aes.open(key, name, value.ciphertext());
    }

    static boolean isProvisional(@org.jspecify.annotations.Nullable String text2) {
        return (SealedValue.MARK + PROVISIONAL).equals(text2);
    }
}
