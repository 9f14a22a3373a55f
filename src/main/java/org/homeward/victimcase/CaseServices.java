package org.homeward.victimcase;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.homeward.casefile.Keys;
import org.homeward.casefile.Numbers;
import org.homeward.directory.Unit;
import org.homeward.referral.ReferralTarget;
import org.homeward.register.Events;
import org.homeward.register.ReferralRegister;
import org.homeward.register.ReferralRegister.NewReferral;
import org.homeward.register.ServiceRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a service of a case: a number, an entry in the register, and the message by which the spine starts the process. A
 * service without a process of its own is asked for by a referral.
 */
@Component
public class CaseServices {

    /** Services that have a process of their own, by the need that asks for them. */
    private static final Map<String, String> OWN_PROCESS = Map.of("medical", "medical-care");

    private final Numbers numbers;
    private final Keys keys;
    private final ReferralTarget target;
    private final ServiceRegister services;
    private final ReferralRegister referrals;
    private final Events events;

    CaseServices(
            Numbers numbers,
            Keys keys,
            ReferralTarget target,
            ServiceRegister services,
            ReferralRegister referrals,
            Events events) {
        this.numbers = numbers;
        this.keys = keys;
        this.target = target;
        this.services = services;
        this.referrals = referrals;
        this.events = events;
    }

    /**
     * What a service is asked for.
     *
     * @param serviceType code of {@code service-type}
     * @param regionOf region variables of the case
     * @param wish region that the asking unit names, else null
     * @param urgency code of {@code urgency}
     * @param reason what the asked unit should know to help, else null; sealed on its way
     */
    public record Wanted(
            String caseNumber,
            String serviceType,
            Unit askedBy,
            Function<String, @Nullable String> regionOf,
            @Nullable String wish,
            String urgency,
            @Nullable String reason) {

        /** A record prints its fields; this one must never reach a log. */
        @Override
        public String toString() {
            return "Wanted[" + caseNumber + ", " + serviceType + "]";
        }
    }

    public record Opened(String number, Unit responsible) {}

    public Opened open(Wanted wanted) {
        Unit unit = target.of(wanted.serviceType(), wanted.regionOf(), wanted.wish());
        String process = OWN_PROCESS.getOrDefault(wanted.serviceType(), "interagency-referral");
        boolean referral = process.equals("interagency-referral");
        String number = numbers.next(referral ? 'F' : 'S', wanted.askedBy().region());
        keys.bind(number, keys.keyOf(wanted.caseNumber()).orElseThrow());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("process", process);
        data.put("serviceType", wanted.serviceType());
        data.put("urgency", wanted.urgency());
        if (wanted.reason() != null) {
            data.put("requestReason", wanted.reason());
        }
        if (referral) {
            referrals.requested(new NewReferral(
                    number,
                    wanted.caseNumber(),
                    null,
                    wanted.serviceType(),
                    wanted.askedBy().id(),
                    unit.id()));
            data.put("referralNumber", number);
            data.put("targetUnit", unit.id());
            data.put("targetRegion", unit.region());
            data.put("requestingUnit", wanted.askedBy().id());
            data.put("requestingRegion", wanted.askedBy().region());
        } else {
            data.put("serviceNumber", number);
        }
        services.opened(number, wanted.caseNumber(), wanted.serviceType(), process, unit.id());
        events.publish("ServiceOpened", wanted.caseNumber(), data);
        return new Opened(number, unit);
    }
}
