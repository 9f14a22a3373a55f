package org.homeward.casefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals bytes that belong to a number, for rooms that keep them in tables of their own for a while. */
@Component
public class NumberSeal {

    private final Keys keys;
    private final Sealer sealer;

    NumberSeal(Keys keys, Sealer sealer) {
        this.keys = keys;
        this.sealer = sealer;
    }

    /**
     * @param number number whose key is used; what has no number yet gets a key of that name
     * @param kind what the bytes are: sealed as one kind they cannot be opened as another
     */
    @Transactional
    public byte[] seal(String number, String kind, byte[] content) {
        String keyId = keys.keyOf(number).orElseGet(() -> keys.create(number));
        byte[] id = keyId.getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = sealer.seal(keyId, kind, content).ciphertext();
        return ByteBuffer.allocate(1 + id.length + sealed.length)
                .put((byte) id.length)
                .put(id)
                .put(sealed)
                .array();
    }

    public byte[] open(String kind, byte[] packed) {
        ByteBuffer buffer = ByteBuffer.wrap(packed);
        byte[] id = new byte[buffer.get()];
        buffer.get(id);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return sealer.open(kind, new SealedValue(new String(id, StandardCharsets.US_ASCII), sealed));
    }
}
