package org.homeward.agency;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.homeward.agency.CasesController.ServiceAnswer;
import org.homeward.agency.http.ApiException;
import org.homeward.agency.http.Caller;
import org.homeward.casefile.Keys;
import org.homeward.casefile.Numbers;
import org.homeward.directory.Directory;
import org.homeward.directory.Unit;
import org.homeward.engine.AsEngine;
import org.homeward.referral.ReferralTarget;
import org.homeward.register.CaseReader;
import org.homeward.register.CaseReader.CaseState;
import org.homeward.register.Events;
import org.homeward.register.ReferralRegister;
import org.homeward.register.ReferralRegister.NewReferral;
import org.homeward.register.ServiceRegister;
import org.homeward.register.TaskReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks a unit for a service of a case: finds the unit, enters the request in the register, and lets the spine start it. */
@Component
class ServiceRequests {

    /** Nobody is sent home or abroad before it is known to be safe; the assessment has its own process. */
    private static final Set<String> NEEDS_ASSESSMENT = Set.of("return", "repatriation");

    private static final String PROCESS = "interagency-referral";

    private final Numbers numbers;
    private final Keys keys;
    private final Directory directory;
    private final ReferralTarget target;
    private final ReferralRegister referrals;
    private final ServiceRegister services;
    private final CaseReader cases;
    private final TaskReader tasks;
    private final Events events;
    private final RuntimeService runtime;
    private final AsEngine engine;

    ServiceRequests(
            Numbers numbers,
            Keys keys,
            Directory directory,
            ReferralTarget target,
            ReferralRegister referrals,
            ServiceRegister services,
            CaseReader cases,
            TaskReader tasks,
            Events events,
            @Lazy RuntimeService runtime,
            AsEngine engine) {
        this.numbers = numbers;
        this.keys = keys;
        this.directory = directory;
        this.target = target;
        this.referrals = referrals;
        this.services = services;
        this.cases = cases;
        this.tasks = tasks;
        this.events = events;
        this.runtime = runtime;
        this.engine = engine;
    }

    /** @param region region that the asking unit names */
    record Wish(String serviceType, @Nullable String region, String reason) {}

    ServiceAnswer ask(Caller caller, CaseState state, Wish wish) {
        if (!state.status().equals("open")) {
            throw ApiException.conflict("The case is no longer open.");
        }
        if (NEEDS_ASSESSMENT.contains(wish.serviceType())) {
            throw ApiException.rule(
                    "return-needs-assessment",
                    "serviceType",
                    "A return is opened by the assessment of its risks only, not by a request.");
        }
        Unit asking = asking(caller, state);
        Unit asked = target.of(wish.serviceType(), name -> region(state, name), wish.region());
        String number = numbers.next('F', asking.region());
        keys.bind(number, keys.keyOf(state.number()).orElseThrow());
        referrals.requested(new NewReferral(number, state.number(), null, wish.serviceType(), asking.id(), asked.id()));
        services.opened(number, state.number(), wish.serviceType(), PROCESS, asked.id());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("process", PROCESS);
        data.put("serviceType", wish.serviceType());
        data.put("referralNumber", number);
        data.put("targetUnit", asked.id());
        data.put("targetRegion", asked.region());
        data.put("requestingUnit", asking.id());
        data.put("requestingRegion", asking.region());
        data.put("requestReason", wish.reason());
        events.publishNow("ServiceOpened", state.number(), data);
        OffsetDateTime dueAt = tasks.due(number, "respond-to-referral")
                .map(TaskReader.Due::dueAt)
                .orElse(null);
        return new ServiceAnswer(number, asked.id(), dueAt);
    }

    /** The one of the caller's units that acts in the case. */
    Unit asking(Caller caller, CaseState state) {
        return new TreeSet<>(caller.units())
                .stream()
                        .filter(unit -> cases.mayAct(state, Set.of(unit)))
                        .flatMap(unit -> directory.unit(unit).stream())
                        .findFirst()
                        .orElseThrow(ApiException::notFound);
    }

    @Nullable
    String region(CaseState state, String name) {
        if (name.equals("caseRegion") || state.processInstance() == null) {
            return state.caseRegion();
        }
        Object value = engine.call(() -> runtime.getVariable(state.processInstance(), name));
        return value instanceof String code && directory.region(code).isPresent() ? code : null;
    }
}
