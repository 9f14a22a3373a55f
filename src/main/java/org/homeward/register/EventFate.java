package org.homeward.register;

import java.util.Optional;
import java.util.UUID;
import org.homeward.register.EventType.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether an event can still meet its process, and what became of it. */
@Component
public class EventFate {

    private final JdbcClient jdbc;
    private final EventInbox inbox;

    EventFate(JdbcClient jdbc, EventInbox inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    /**
     * An event as its sender may see it.
     *
     * @param result {@code kept}, {@code correlated}, {@code expired} or {@code rejected}
     */
    public record EventView(
            UUID eventId,
            String type,
            String number,
            String result,
            java.time.OffsetDateTime occurredAt,
            java.time.OffsetDateTime receivedAt,
            java.time.@Nullable OffsetDateTime settledAt) {}

    public Optional<EventView> of(UUID id, String login) {
        return inbox.fate(id)
                .filter(fate -> login.equals(fate.sentBy()))
                .map(fate -> new EventView(
                        fate.id(),
                        fate.type(),
                        fate.number(),
                        fate.status(),
                        fate.occurredAt(),
                        fate.receivedAt(),
                        fate.settledAt()));
    }

    /** True where what it is about has ended, or, for a reopening, has not. */
    public boolean past(EventType type, String number) {
        if (type.act() == Act.START || number.isEmpty()) {
            return false;
        }
        boolean open = open(number);
        if (type.act() == Act.REOPEN) {
            return open;
        }
        return !open || type.act() == Act.ANSWER && answered(type.name(), number);
    }

    private boolean open(String number) {
        String sql = switch (number.charAt(0)) {
            case 'R' -> "select status <> 'closed' from register.report where number = ?";
            case 'I' -> "select ended_at is null from register.rescue where number = ?";
            case 'V' -> "select status = 'open' from register.victim_case where number = ?";
            case 'F' -> "select closed_at is null from register.referral where number = ?";
            default -> "select status = 'open' from register.service where number = ?";
        };
        // Unknown yet: it came early.
        return jdbc.sql(sql).param(number).query(Boolean.class).optional().orElse(true);
    }

    /** A unit answers once; only an end can come early, before the acceptance. */
    private boolean answered(String type, String number) {
        String status = jdbc.sql("select status from register.referral where number = ?")
                .param(number)
                .query(String.class)
                .optional()
                .orElse("requested");
        return switch (type) {
            case "ServiceAccepted", "ServiceReturned", "ServiceRejected" ->
                status.equals("accepted") || status.equals("reported") || status.equals("rejected");
            case "ServiceCompleted" -> status.equals("reported");
            default -> false;
        };
    }
}
