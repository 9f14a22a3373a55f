package org.homeward.casefile;

import java.util.Base64;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.jspecify.annotations.Nullable;

/**
 * An encrypted value as it lies in a row of the engine: the key's id in {@code TEXT2_}; the cipher text as Base64 in {@code TEXT_}
 * where it fits, which saves a row in {@code ACT_GE_BYTEARRAY} for each of runtime, history and detail, else as bytes.
 */
record SealedValue(String keyId, byte[] ciphertext) {

    static final String MARK = "sealed:";

    /** TEXT_ holds 4,000 characters, Base64 makes four of three bytes. */
    private static final int MOST_IN_ROW = 2_880;

    static boolean is(@Nullable String text2) {
        return text2 != null && text2.startsWith(MARK);
    }

    static SealedValue from(ValueFields fields) {
        return from(fields.getTextValue2(), fields.getTextValue(), fields.getByteArrayValue());
    }

    static SealedValue from(String text2, @Nullable String text, byte @Nullable [] bytes) {
        String keyId = text2.substring(MARK.length());
        if (text != null) {
            return new SealedValue(keyId, Base64.getDecoder().decode(text));
        }
        if (bytes != null) {
            return new SealedValue(keyId, bytes);
        }
        throw new UnreadableException("A sealed value lost its cipher text");
    }

    void writeTo(ValueFields fields) {
        fields.setTextValue2(mark());
        fields.setTextValue(text());
        fields.setByteArrayValue(bytes());
        fields.setLongValue(null);
        fields.setDoubleValue(null);
    }

    String mark() {
        return MARK + keyId;
    }

    @Nullable
    String text() {
        return fitsInRow() ? Base64.getEncoder().encodeToString(ciphertext) : null;
    }

    byte @Nullable [] bytes() {
        return fitsInRow() ? null : ciphertext;
    }

    private boolean fitsInRow() {
        return ciphertext.length <= MOST_IN_ROW;
    }
}
