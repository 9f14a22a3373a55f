package org.homeward.register;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.homeward.engine.AsEngine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one door for whatever happens outside a process or in another one. An event is stored in the transaction that reports it
 * and reaches its process exactly once: at once if the process waits for it, else as soon as it does, for seven days.
 */
@Component
public class Events {

    private final EventTypes types;
    private final EventInbox inbox;
    private final EventDelivery delivery;
    private final EventDispatcher dispatcher;
    private final AsEngine engine;

    Events(EventTypes types, EventInbox inbox, EventDelivery delivery, EventDispatcher dispatcher, AsEngine engine) {
        this.types = types;
        this.inbox = inbox;
        this.delivery = delivery;
        this.dispatcher = dispatcher;
        this.engine = engine;
    }

    /**
     * Something happened in the house: told to its process right after this transaction.
     *
     * @param number of the report, case, rescue, service or referral concerned
     * @param data variables for the process; what is not plain is kept sealed
     */
    @Transactional
    public void publish(String type, String number, Map<String, Object> data) {
        inbox.keep(UUID.randomUUID(), house(type, number, data));
        dispatchAfterCommit();
    }

    /** The same within this transaction where the process waits already; true if it took the event. */
    @Transactional
    public boolean publishNow(String type, String number, Map<String, Object> data) {
        return take(house(type, number, data)).status().equals(EventInbox.CORRELATED);
    }

    /** Something that an agency reports: taken by its process in this transaction, or kept. */
    @Transactional
    public Taken take(Incoming event) {
        UUID id = UUID.randomUUID();
        inbox.keep(id, event);
        EventType type = types.known(event.type());
        if (engine.call(() -> delivery.deliver(type, event.number(), event.data()))) {
            inbox.settle(id, EventInbox.CORRELATED);
            return new Taken(id, EventInbox.CORRELATED);
        }
        dispatchAfterCommit();
        return new Taken(id, EventInbox.KEPT);
    }

    /** Enters what has been done already, under its number. */
    @Transactional
    public Taken done(Incoming event) {
        UUID id = UUID.randomUUID();
        inbox.keep(id, event);
        inbox.settle(id, EventInbox.CORRELATED);
        return new Taken(id, EventInbox.CORRELATED);
    }

    /** Keeps it for the dispatcher without trying: for an event whose process could not take it just now. */
    @Transactional
    public Taken keep(Incoming event) {
        UUID id = UUID.randomUUID();
        inbox.keep(id, event);
        dispatchAfterCommit();
        return new Taken(id, EventInbox.KEPT);
    }

    /** Something new may now wait for events that came early. */
    @Transactional
    public void wake(String number) {
        if (inbox.wake(number)) {
            dispatchAfterCommit();
        }
    }

    private Incoming house(String type, String number, Map<String, Object> data) {
        types.known(type);
        return new Incoming(type, number, data, null, null, null, OffsetDateTime.now(ZoneOffset.UTC));
    }

    private void dispatchAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                dispatcher.kick();
            }
        });
    }

    /**
     * What became of an event at its arrival.
     *
     * @param status {@code correlated} or {@code kept}
     */
    public record Taken(UUID id, String status) {}
}
