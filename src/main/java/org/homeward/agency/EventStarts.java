package org.homeward.agency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.agency.EventSender.Result;
import org.homeward.agency.http.ApiException;
import org.homeward.agency.http.Caller;
import org.homeward.casefile.CaseFile;
import org.homeward.casefile.Identity;
import org.homeward.casefile.Keys;
import org.homeward.casefile.Numbers;
import org.homeward.directory.Directory;
import org.homeward.directory.Unit;
import org.homeward.register.CaseReader;
import org.homeward.register.CaseReader.CaseState;
import org.homeward.register.EventType;
import org.homeward.register.Events;
import org.homeward.register.Incoming;
import org.homeward.report.NewReport;
import org.homeward.report.ReportIntake;
import org.homeward.victimcase.CaseServices;
import org.homeward.victimcase.CaseServices.Wanted;
import org.springframework.stereotype.Component;

/** The events that begin something: a report, a rescue, a service, a case that is taken up again. */
@Component
class EventStarts {

    private final ReportIntake intake;
    private final Numbers numbers;
    private final Keys keys;
    private final CaseFile caseFile;
    private final CaseReader cases;
    private final CaseServices services;
    private final ServiceRequests requests;
    private final Directory directory;
    private final Events events;

    EventStarts(
            ReportIntake intake,
            Numbers numbers,
            Keys keys,
            CaseFile caseFile,
            CaseReader cases,
            CaseServices services,
            ServiceRequests requests,
            Directory directory,
            Events events) {
        this.intake = intake;
        this.numbers = numbers;
        this.keys = keys;
        this.caseFile = caseFile;
        this.cases = cases;
        this.services = services;
        this.requests = requests;
        this.directory = directory;
        this.events = events;
    }

    /** A person of whom nothing is known yet was found at the border, in the sender's region unless the event says which. */
    Result report(Caller caller, Incoming event) {
        String unit = sender(event, caller);
        String region = text(event, "region", directory.unit(unit).orElseThrow().region());
        NewReport report = new NewReport(
                "border",
                "cross-border",
                event.occurredAt(),
                new NewReport.Reporter(unit, null, null, false),
                region,
                null,
                Boolean.TRUE.equals(event.data().get("immediateDanger")),
                text(event, "description", "Found at the border: " + text(event, "borderPoint", region)),
                List.of(Identity.UNKNOWN),
                caller.login(),
                unit);
        String number = intake.receive(report, "BorderDiscovery").reportNumber();
        return done(event, number);
    }

    Result rescue(Incoming event) {
        String region = text(event, "foundRegion", "");
        String number = numbers.next('I', region);
        keys.create(number);
        Map<String, Object> variables = new HashMap<>(event.data());
        variables.put("rescueNumber", number);
        variables.put("caseRegion", region);
        variables.put("receivedRegion", region);
        variables.putIfAbsent("mode", "rescue");
        variables.putIfAbsent("urgency", "urgent");
        variables.put("childInvolved", true);
        return new Result(events.take(about(event, number, variables)), number);
    }

    Result service(Caller caller, EventType type, Incoming event) {
        CaseState state = cases.state(event.number()).orElseThrow(ApiException::notFound);
        if (type.process().equals("medical-care")) {
            Unit asking = new TreeSet<>(caller.units())
                    .stream()
                            .filter(unit -> cases.mayAct(state, Set.of(unit)))
                            .findFirst()
                            .or(() -> java.util.Optional.of(caller.mainUnit()))
                            .flatMap(directory::unit)
                            .orElseThrow();
            services.open(new Wanted(
                    state.number(),
                    "medical",
                    asking,
                    name -> requests.region(state, name),
                    null,
                    text(event, "urgency", "normal"),
                    null));
        } else {
            if (!cases.mayAct(state, caller.units())) {
                throw ApiException.notFound();
            }
            requests.ask(
                    caller,
                    state,
                    new ServiceRequests.Wish(
                            text(event, "serviceType", ""),
                            (String) event.data().get("targetRegion"),
                            text(event, "reason", "")));
        }
        return done(event, event.number());
    }

    /** The same case, a new instance; what is known of the person is taken from the case file. */
    Result reopen(Incoming event) {
        CaseState state = cases.state(event.number()).orElseThrow(ApiException::notFound);
        Map<String, Object> variables = new HashMap<>(event.data());
        variables.put("caseNumber", state.number());
        variables.put("caseRegion", state.caseRegion());
        variables.put("foundRegion", state.caseRegion());
        variables.put("minor", state.minor());
        variables.put("urgency", "normal");
        put(variables, "reportNumber", state.report());
        put(variables, "rescueNumber", state.rescue());
        put(variables, "person", state.person());
        caseFile.personOfCase(state.number()).map(caseFile::identity).ifPresent(identity -> {
            put(variables, "reportedName", identity.name());
            put(variables, "surname", identity.surname());
            put(variables, "givenName", identity.givenName());
            put(variables, "alias", identity.alias());
            put(variables, "sex", identity.sex());
            put(variables, "language", identity.language());
            put(variables, "nationality", identity.nationality());
            put(
                    variables,
                    "birthDate",
                    identity.birthDate() == null ? null : identity.birthDate().toString());
        });
        return new Result(events.take(about(event, state.number(), variables)), state.number());
    }

    private Result done(Incoming event, String number) {
        return new Result(events.done(about(event, number, event.data())), number);
    }

    private static Incoming about(Incoming event, String number, Map<String, Object> data) {
        return new Incoming(
                event.type(), number, data, event.more(), event.sentBy(), event.senderUnit(), event.occurredAt());
    }

    private static String sender(Incoming event, Caller caller) {
        return event.senderUnit() == null ? caller.mainUnit() : event.senderUnit();
    }

    private static String text(Incoming event, String name, String otherwise) {
        return event.data().get(name) instanceof String text && !text.isBlank() ? text : otherwise;
    }

    private static void put(
            Map<String, Object> variables, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            variables.put(name, value);
        }
    }
}
