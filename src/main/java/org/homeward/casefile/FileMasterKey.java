package org.homeward.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The master key in a file: 32 bytes in Base64. */
final class FileMasterKey implements MasterKey {

    private final SecretKey wrapping;
    private final byte[] extracted;

    private FileMasterKey(byte[] key) {
        // RFC 5869 with an empty salt; wrapping has a key of its own so that no key serves two purposes.
        extracted = hmac(new byte[32], key);
        wrapping = Aes.key(derive("wrap"));
    }

    static FileMasterKey read(Path file) {
        try {
            byte[] key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).trim());
            if (key.length == 32) {
                return new FileMasterKey(key);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The master key file " + file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            // The exception names a character of the key.
        }
        throw new IllegalStateException("The master key file " + file + " must hold 32 random bytes in Base64");
    }

    /** For the demo: makes the file at the first start. */
    static FileMasterKey readOrMake(Path file) {
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "master", ".tmp", ownerOnly(file));
                Files.writeString(draft, Base64.getEncoder().encodeToString(Aes.newKey()), StandardCharsets.US_ASCII);
                // A crash before this line leaves no half key.
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("The master key file " + file + " cannot be made", e);
            }
        }
        return read(file);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public byte[] wrap(byte[] key, String keyId) {
        return Aes.seal(wrapping, keyId, key);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String keyId) {
        return Aes.open(wrapping, keyId, wrapped);
    }

    @Override
    public byte[] derive(String purpose) {
        return hmac(extracted, ("homeward " + purpose + "\u0001").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
