package org.homeward.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Computes every hash of the read log again and looks for the first that does not fit. */
final class ReadLogCheck {

    private record Minute(String node, Instant minute) {}

    private record End(int entries, byte[] hash) {}

    private record Seal(int sequence, byte[] hash) {}

    private final JdbcTemplate jdbc;
    private final ReadChain chain;
    private final Map<Minute, End> ends = new HashMap<>();
    private boolean intact = true;

    private @Nullable Minute at;
    private End end = new End(0, new byte[0]);

    ReadLogCheck(JdbcTemplate jdbc, ReadChain chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    boolean intact() {
        entries();
        seals();
        return intact;
    }

    private void entries() {
        jdbc.query(
                "select node, minute, position, who, unit, number, data_class, task, door, read_at, hash"
                        + " from audit.read_log order by node, minute, position",
                row -> {
                    Minute minute =
                            new Minute(row.getString("node"), instant(row.getObject("minute", OffsetDateTime.class)));
                    if (!minute.equals(at)) {
                        at = minute;
                        end = new End(0, chain.start(minute.node, minute.minute));
                    }
                    ReadEntry entry = new ReadEntry(
                            row.getString("who"),
                            row.getString("unit"),
                            row.getString("number"),
                            row.getString("data_class"),
                            row.getString("task"),
                            instant(row.getObject("read_at", OffsetDateTime.class)),
                            row.getString("door"));
                    int position = end.entries + 1;
                    byte[] hash = chain.entry(end.hash, position, entry);
                    intact &= row.getInt("position") == position && Arrays.equals(hash, row.getBytes("hash"));
                    end = new End(position, hash);
                    ends.put(minute, end);
                });
    }

    private void seals() {
        Map<String, Seal> last = new HashMap<>();
        jdbc.query("select node, sequence, minute, entries, hash from audit.read_seal order by node, sequence", row -> {
            String node = row.getString("node");
            Seal before = last.getOrDefault(node, new Seal(0, new byte[0]));
            int sequence = before.sequence + 1;
            End sealed = ends.get(new Minute(node, instant(row.getObject("minute", OffsetDateTime.class))));
            byte[] hash = sealed == null ? new byte[0] : chain.seal(before.hash, sealed.hash, sequence, sealed.entries);
            intact &= row.getInt("sequence") == sequence
                    && sealed != null
                    && sealed.entries == row.getInt("entries")
                    && Arrays.equals(hash, row.getBytes("hash"));
            last.put(node, new Seal(sequence, row.getBytes("hash")));
        });
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
