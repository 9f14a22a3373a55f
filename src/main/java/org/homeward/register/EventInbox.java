package org.homeward.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.casefile.CaseFile;
import org.homeward.casefile.PlainNames;
import org.homeward.casefile.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored events. What an event brings that is not plain is a sealed text of its number. */
@Component
class EventInbox {

    static final String KEPT = "kept";
    static final String CORRELATED = "correlated";
    static final String REJECTED = "rejected";
    static final String EXPIRED = "expired";

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final CaseFile caseFile;
    private final PlainNames plainNames;
    private final ObjectMapper json = JsonMapper.builder().build();

    EventInbox(JdbcClient jdbc, CaseFile caseFile, PlainNames plainNames) {
        this.jdbc = jdbc;
        this.caseFile = caseFile;
        this.plainNames = plainNames;
    }

    /** An event whose turn has come. */
    record Waiting(UUID id, String type, String number, Map<String, Object> data, boolean expired) {}

    /** What became of an event. */
    record Fate(
            UUID id,
            String type,
            String number,
            @Nullable String sentBy,
            String status,
            OffsetDateTime occurredAt,
            OffsetDateTime receivedAt,
            @Nullable OffsetDateTime settledAt) {}

    void keep(UUID id, Incoming event) {
        Map<String, Object> plain = new LinkedHashMap<>();
        Map<String, Object> personal = new LinkedHashMap<>();
        event.data().forEach((name, value) -> (plainNames.isPlain(name) ? plain : personal).put(name, value));
        jdbc.sql("""
                        insert into register.event (id, type, number, data, sent_by, sender_unit, occurred_at, status)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, 'kept')
                        """)
                .params(
                        id,
                        event.type(),
                        event.number(),
                        write(plain),
                        event.sentBy(),
                        event.senderUnit(),
                        event.occurredAt())
                .update();
        if (!personal.isEmpty()) {
            caseFile.addText(event.number(), kind(id), write(personal));
        }
        if (event.more() != null) {
            caseFile.addText(event.number(), "event-data", event.more());
        }
    }

    void settle(UUID id, String status) {
        jdbc.sql("update register.event set status = ?, settled_at = now(), attempts = attempts + 1 where id = ?")
                .params(status, id)
                .update();
    }

    /** Tried again after 1, 2, 4 … at most 60 seconds; returns how often it was tried. */
    int later(UUID id) {
        return jdbc.sql("""
                        update register.event set attempts = attempts + 1,
                               next_try_at = now() + make_interval(secs => least(60, power(2, least(attempts, 10))))
                         where id = ? and status = 'kept' returning attempts
                        """).param(id).query(Integer.class).optional().orElse(0);
    }

    /** True if something was kept for the number; what the dispatcher has in hand is left to it. */
    boolean wake(String number) {
        return jdbc.sql("""
                        update register.event set next_try_at = now()
                         where id in (select id from register.event where number = ? and status = 'kept'
                                         for update skip locked)
                        """).param(number).update() > 0;
    }

    /** Takes the next event whose turn it is; another node that works on one is passed over. */
    Optional<Waiting> next() {
        return jdbc.sql("""
                        select id, type, number, data, expires_at <= now() as expired from register.event
                         where status = 'kept' and next_try_at <= now()
                         order by next_try_at limit 1 for update skip locked
                        """)
                .query((row, i) -> {
                    UUID id = row.getObject("id", UUID.class);
                    String number = row.getString("number");
                    return new Waiting(
                            id, row.getString("type"), number, read(row.getString("data")), row.getBoolean("expired"));
                })
                .optional();
    }

    /** All that an event brought, the sealed part opened. */
    Map<String, Object> everything(Waiting event) {
        Map<String, Object> all = new LinkedHashMap<>(event.data());
        List<SealedText> sealed = caseFile.texts(event.number(), kind(event.id()));
        sealed.forEach(text -> all.putAll(read(text.text())));
        return all;
    }

    Optional<Fate> fate(UUID id) {
        return jdbc.sql("""
                        select id, type, number, sent_by, status, occurred_at, received_at, settled_at
                          from register.event where id = ?
                        """).param(id).query(Fate.class).optional();
    }

    private static String kind(UUID id) {
        return "event-" + id;
    }

    private String write(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event brings only texts, numbers, flags and lists of texts");
        }
    }

    private Map<String, Object> read(String text) {
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored data of an event is damaged");
        }
    }
}
