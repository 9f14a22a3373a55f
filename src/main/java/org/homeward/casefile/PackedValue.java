package org.homeward.casefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFieldsImpl;
import org.jspecify.annotations.Nullable;

/** The five columns in which the engine's own serializers lay a value down, as one run of bytes to be sealed. */
final class PackedValue extends ValueFieldsImpl {

    private static final byte FORMAT = 1;
    private static final int ABSENT = -1;

    private final String name;

    PackedValue(String name) {
        this.name = name;
    }

    static PackedValue unpack(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() != FORMAT) {
            throw new UnreadableException("The value of " + name + " was written by a later release");
        }
        PackedValue value = new PackedValue(name);
        value.setTextValue(text(get(in)));
        value.setTextValue2(text(get(in)));
        value.setByteArrayValue(get(in));
        value.setLongValue(in.get() == 0 ? null : Long.valueOf(in.getLong()));
        value.setDoubleValue(in.get() == 0 ? null : Double.valueOf(in.getDouble()));
        return value;
    }

    byte[] pack() {
        byte[] text = bytes(getTextValue());
        byte[] text2 = bytes(getTextValue2());
        byte[] raw = getByteArrayValue();
        ByteBuffer out = ByteBuffer.allocate(1 + size(text) + size(text2) + size(raw) + 2 * (1 + Long.BYTES));
        out.put(FORMAT);
        put(out, text);
        put(out, text2);
        put(out, raw);
        Long whole = getLongValue();
        out.put((byte) (whole == null ? 0 : 1));
        if (whole != null) {
            out.putLong(whole);
        }
        Double broken = getDoubleValue();
        out.put((byte) (broken == null ? 0 : 1));
        if (broken != null) {
            out.putDouble(broken);
        }
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    @Override
    public String getName() {
        return name;
    }

    private static int size(byte @Nullable [] part) {
        return Integer.BYTES + (part == null ? 0 : part.length);
    }

    private static void put(ByteBuffer out, byte @Nullable [] part) {
        out.putInt(part == null ? ABSENT : part.length);
        if (part != null) {
            out.put(part);
        }
    }

    private static byte @Nullable [] get(ByteBuffer in) {
        int length = in.getInt();
        if (length == ABSENT) {
            return null;
        }
        byte[] part = new byte[length];
        in.get(part);
        return part;
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
