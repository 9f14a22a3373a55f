package org.homeward.casefile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keyed hashes of what a person may be looked up by; without the master key they can be neither made nor tried out. */
@Component
class BlindIndex {

    static final String NAME = "name";
    static final String ID_NUMBER = "id-number";
    static final String BIRTH_DATE = "birth-date";
    static final String NAME_BIGRAM = "name-bigram";
    /** Code points of a name that its pairs are taken from: a text sent as a name must not become thousands of rows. */
    private static final int LONGEST_NAME = 100;

    record Hash(String kind, byte[] value) {}

    private final SecretKeySpec key;

    BlindIndex(MasterKey master) {
        key = new SecretKeySpec(master.derive("blind-index"), "HmacSHA256");
    }

    /** Every hash by which a person is to be found. */
    Set<Hash> of(Identity identity) {
        Set<Hash> hashes = new HashSet<>();
        Set<String> names = new HashSet<>();
        add(names, identity.name());
        add(names, identity.alias());
        if (identity.surname() != null && identity.givenName() != null) {
            add(names, identity.surname() + identity.givenName());
        }
        for (String name : names) {
            hashes.add(hash(NAME, name));
            bigrams(name).forEach(bigram -> hashes.add(hash(NAME_BIGRAM, bigram)));
        }
        if (identity.idNumber() != null) {
            hashes.add(hash(ID_NUMBER, identity.idNumber()));
        }
        if (identity.birthDate() != null) {
            hashes.add(hash(BIRTH_DATE, identity.birthDate().toString()));
        }
        return hashes;
    }

    Hash hash(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // The kind goes in too: a birth date and an identity number must not meet.
            mac.update((kind + '\u0000').getBytes(StandardCharsets.UTF_8));
            return new Hash(kind, mac.doFinal(normal(value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Set<String> bigrams(String name) {
        int[] points = normal(name).codePoints().toArray();
        Set<String> bigrams = new HashSet<>();
        for (int i = 0; i + 1 < Math.min(points.length, LONGEST_NAME); i++) {
            bigrams.add(new String(points, i, 2));
        }
        return bigrams;
    }

    /** Full-width letters, capitals, spaces and the dot between the parts of a foreign name make no difference. */
    static String normal(String value) {
        String folded = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}·•・‧]+", "");
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null && !normal(name).isEmpty()) {
            names.add(normal(name));
        }
    }
}
