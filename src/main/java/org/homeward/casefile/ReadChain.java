package org.homeward.casefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keyed hashes that make a change of the read log visible, also to somebody who may change the table. */
final class ReadChain {

    private final SecretKeySpec key;

    ReadChain(MasterKey master) {
        key = new SecretKeySpec(master.derive("read-log"), "HmacSHA256");
    }

    /** What the first entry of a minute builds on. */
    byte[] start(String node, Instant minute) {
        return hash(node, minute.toString());
    }

    byte[] entry(byte[] before, int position, ReadEntry entry) {
        return hash(
                before,
                String.valueOf(position),
                entry.who(),
                entry.unit(),
                entry.number(),
                entry.dataClass(),
                entry.task(),
                entry.door(),
                // PostgreSQL keeps microseconds.
                entry.at().truncatedTo(ChronoUnit.MICROS).toString());
    }

    byte[] seal(byte[] sealBefore, byte[] lastEntry, int sequence, int entries) {
        return hash(sealBefore, java.util.HexFormat.of().formatHex(lastEntry), sequence + " " + entries);
    }

    private byte[] hash(String... parts) {
        return hash(new byte[0], parts);
    }

    private byte[] hash(byte[] before, String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(before);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // With its length, so that nothing can move from one field to the next.
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
