package org.homeward.agency;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.homeward.agency.http.ApiException;
import org.homeward.agency.http.Caller;
import org.homeward.register.Events;
import org.homeward.register.Events.Taken;
import org.homeward.register.Incoming;
import org.homeward.register.ReferralReader;
import org.homeward.register.ReferralReader.ReferralRow;
import org.homeward.register.TaskReader;
import org.springframework.stereotype.Component;

/** Answers a referral in place of its open task: the asked unit decides and does, the asking unit supplies and calls off. */
@Component
class ReferralAnswers {

    private static final Set<String> BY_ASKING_UNIT = Set.of("InformationSupplied", "ServiceCancelled");

    /** The task that an answer takes the place of. */
    private static final Map<String, String> TASK = Map.of(
            "ServiceAccepted", "respond-to-referral",
            "ServiceReturned", "respond-to-referral",
            "ServiceRejected", "respond-to-referral",
            "InformationSupplied", "complete-information",
            "ServiceCompleted", "provide-service");

    private final ReferralReader referrals;
    private final TaskReader tasks;
    private final Events events;

    ReferralAnswers(ReferralReader referrals, TaskReader tasks, Events events) {
        this.referrals = referrals;
        this.tasks = tasks;
        this.events = events;
    }

    /** @throws ApiException 409 if the referral does not wait for this answer now */
    void answer(Caller caller, String number, String type, Map<String, Object> data) {
        Taken taken = take(
                caller,
                new Incoming(
                        type,
                        number,
                        data,
                        null,
                        caller.login(),
                        caller.mainUnit(),
                        OffsetDateTime.now(ZoneOffset.UTC)));
        if (!taken.status().equals("correlated")) {
            throw ApiException.conflict("The referral does not wait for this answer now.");
        }
    }

    /** The same as an event: one that comes early is kept. */
    Taken event(Caller caller, Incoming event) {
        return take(caller, event);
    }

    private Taken take(Caller caller, Incoming event) {
        String number = event.number();
        check(caller, number, event.type());
        // Whoever answers at the same time waits here and then finds it answered.
        referrals.lock(number);
        check(caller, number, event.type());
        Map<String, Object> data = new HashMap<>(event.data());
        if (event.type().equals("ServiceAccepted")) {
            data.putIfAbsent("officer", caller.login());
        }
        if (event.type().equals("ServiceCompleted")) {
            data.putIfAbsent("serviceResult", "completed");
        }
        Taken taken = events.take(new Incoming(
                event.type(), number, data, event.more(), event.sentBy(), event.senderUnit(), event.occurredAt()));
        String task = TASK.get(event.type());
        if (task != null && taken.status().equals("correlated")) {
            tasks.answered(number, task, caller.login());
        }
        events.wake(number);
        return taken;
    }

    private void check(Caller caller, String number, String type) {
        ReferralRow row = referrals.find(number, caller.units()).orElseThrow(ApiException::notFound);
        String mayAnswer = BY_ASKING_UNIT.contains(type) ? row.fromUnit() : row.toUnit();
        if (!caller.in(mayAnswer)) {
            throw ApiException.forbidden("The other side of the referral answers this.");
        }
        if (row.closedAt() != null) {
            throw ApiException.conflict("The referral has ended.");
        }
    }
}
