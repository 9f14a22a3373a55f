package org.homeward.register;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries the kept events again, each in a transaction of its own, on every node; what a crash interrupts is still there. */
@Component
class EventDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(EventDispatcher.class);

    /** Failures after which an administrator looks; a collision with other work is over long before. */
    private static final int STUCK = 6;

    private final EventTypes types;
    private final EventInbox inbox;
    private final EventDelivery delivery;
    private final EventFate fate;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(run -> {
        Thread thread = new Thread(run, "events");
        thread.setDaemon(true);
        return thread;
    });

    EventDispatcher(
            EventTypes types,
            EventInbox inbox,
            EventDelivery delivery,
            EventFate fate,
            Notices notices,
            PlatformTransactionManager transactions) {
        this.types = types;
        this.inbox = inbox;
        this.delivery = delivery;
        this.fate = fate;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks soon; several calls before the look count as one. */
    @Scheduled(fixedDelay = 2000, initialDelay = 5000)
    void kick() {
        if (asked.compareAndSet(false, true)) {
            try {
                worker.execute(this::drain);
            } catch (RejectedExecutionException e) {
                // Shutting down: the events stay for the next start.
                asked.set(false);
            }
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void drain() {
        asked.set(false);
        try {
            while (dispatchOne()) {}
        } catch (RuntimeException e) {
            LOG.warn("Kept events wait: {}", e.getClass().getName());
        }
    }

    /** True if there was one. */
    private boolean dispatchOne() {
        AtomicReference<UUID> taken = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<EventInbox.Waiting> next = inbox.next();
                next.ifPresent(event -> {
                    taken.set(event.id());
                    handle(event);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException e) {
            UUID id = taken.get();
            if (id == null) {
                throw e;
            }
            // The process could not go on, or somebody else moved it at the same moment.
            LOG.warn("Event {} is tried again later: {}", id, e.getClass().getName());
            transaction.executeWithoutResult(status -> {
                if (inbox.later(id) == STUCK) {
                    notices.tell(Notices.ADMINISTRATORS, "admin", "event-stuck", null, null);
                }
            });
            return true;
        }
    }

    private void handle(EventInbox.Waiting event) {
        EventType type = types.known(event.type());
        if (event.expired()) {
            inbox.settle(event.id(), EventInbox.EXPIRED);
            notices.tell(Notices.ADMINISTRATORS, "admin", "event-expired", null, event.number());
        } else if (fate.past(type, event.number())) {
            inbox.settle(event.id(), EventInbox.REJECTED);
            notices.tell(Notices.ADMINISTRATORS, "admin", "event-rejected", null, event.number());
        } else if (delivery.deliver(type, event.number(), inbox.everything(event))) {
            inbox.settle(event.id(), EventInbox.CORRELATED);
        } else {
            inbox.later(event.id());
        }
    }
}
