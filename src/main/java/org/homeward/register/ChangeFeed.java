package org.homeward.register;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What changed for some units, in order and nothing skipped: a line is shown only when no transaction that began before its own
 * is still running, because that one could yet put a line in front of it.
 */
@Component
public class ChangeFeed {

    private static final Pattern CURSOR = Pattern.compile("1:(\\d{1,19}):(\\d{1,19})");

    private final JdbcClient jdbc;

    ChangeFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a reader has come. */
    public record Position(long tx, long id) {

        public static final Position START = new Position(0, 0);

        /** Empty for a text that is no cursor. */
        public static Optional<Position> of(@Nullable String cursor) {
            if (cursor == null || cursor.isEmpty()) {
                return Optional.of(START);
            }
            try {
                Matcher parts =
                        CURSOR.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
                return parts.matches()
                        ? Optional.of(new Position(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        public String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("1:%d:%d".formatted(tx, id).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /**
     * @param kind what changed: {@code report}, {@code case}, {@code referral}, {@code service} or {@code task}
     * @param code what became of it
     */
    public record ChangeView(
            String number, String kind, @Nullable String code, String unit, OffsetDateTime at) {}

    /** @param cursor where to go on */
    public record Feed(List<ChangeView> items, String cursor) {}

    private record Row(
            long tx,
            long id,
            String number,
            String kind,
            @Nullable String code,
            String unit,
            OffsetDateTime at) {}

    public Feed since(Position position, Collection<String> units, int size) {
        List<Row> rows = jdbc.sql("""
                        select tx::text::bigint as tx, id, number, kind, code, unit, at from register.change
                         where unit = any (:units) and (tx, id) > (cast(:tx as text)::xid8, :id)
                           and tx < pg_snapshot_xmin(pg_current_snapshot())
                         order by register.change.tx, id limit :size
                        """)
                .param("units", units.toArray(String[]::new))
                .param("tx", Long.toString(position.tx()))
                .param("id", position.id())
                .param("size", size)
                .query(Row.class)
                .list();
        Position next = rows.isEmpty()
                ? position
                : new Position(
                        rows.get(rows.size() - 1).tx(),
                        rows.get(rows.size() - 1).id());
        return new Feed(
                rows.stream()
                        .map(row -> new ChangeView(row.number(), row.kind(), row.code(), row.unit(), row.at()))
                        .toList(),
                next.cursor());
    }
}
