package org.homeward.casefile;

/** The one key outside the database: it wraps the keys of persons and yields the keys of indexes and logs. */
interface MasterKey {

    /** @param keyId bound into the result, so that two wrapped keys cannot be exchanged */
    byte[] wrap(byte[] key, String keyId);

    byte[] unwrap(byte[] wrapped, String keyId);

    /** A key of 32 bytes for one purpose, always the same for the same purpose. */
    byte[] derive(String purpose);
}
