package org.homeward.casefile;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints what sealing and opening one value costs: {@code ./mvnw test -Dtest=SealingCost}. */
@Tag("benchmark")
class SealingCost {

    private long sink;

    @Test
    void perValue() {
        for (int length : new int[] {30, 1_000, 20_000}) {
            // The best of several rounds: others use the processor too.
            double micros = IntStream.range(0, 10)
                    .mapToDouble(round -> measure(length, 20_000))
                    .min()
                    .orElseThrow();
            System.out.printf(Locale.ROOT, "%6d characters: %.1f µs written and read%n", length, micros);
        }
        System.out.println(sink == 0 ? "" : " ");
    }

    private double measure(int length, int times) {
        var key = Aes.key(Aes.newKey());
        String text = "x".repeat(length);
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            PackedValue packed = new PackedValue("narrative");
            packed.setTextValue(text);
            SealedValue sealed = new SealedValue("k", Aes.seal(key, "narrative", packed.pack()));
            SealedValue stored = SealedValue.from(sealed.mark(), sealed.text(), sealed.bytes());
            PackedValue read = PackedValue.unpack("narrative", Aes.open(key, "narrative", stored.ciphertext()));
            sink += read.getTextValue().length();
        }
        return (System.nanoTime() - start) / 1_000.0 / times;
    }
}
