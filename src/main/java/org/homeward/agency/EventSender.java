package org.homeward.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.homeward.agency.http.Answer;
import org.homeward.agency.http.ApiException;
import org.homeward.agency.http.Caller;
import org.homeward.agency.http.Fields;
import org.homeward.casefile.CaseFile;
import org.homeward.directory.Directory;
import org.homeward.register.EventFate;
import org.homeward.register.EventType;
import org.homeward.register.EventType.Act;
import org.homeward.register.EventTypes;
import org.homeward.register.Events;
import org.homeward.register.Events.Taken;
import org.homeward.register.Incoming;
import org.homeward.register.Knowledge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an agency's event: may this sender say this, of something that it may know, and is it not past? */
@Component
class EventSender {

    private final EventTypes types;
    private final EventData eventData;
    private final EventStarts starts;
    private final ReferralAnswers answers;
    private final Knowledge knowledge;
    private final EventFate fate;
    private final Events events;
    private final CaseFile caseFile;
    private final Directory directory;

    EventSender(
            EventTypes types,
            EventData eventData,
            EventStarts starts,
            ReferralAnswers answers,
            Knowledge knowledge,
            EventFate fate,
            Events events,
            CaseFile caseFile,
            Directory directory) {
        this.types = types;
        this.eventData = eventData;
        this.starts = starts;
        this.answers = answers;
        this.knowledge = knowledge;
        this.fate = fate;
        this.events = events;
        this.caseFile = caseFile;
        this.directory = directory;
    }

    /**
     * What became of the event.
     *
     * @param number what it is about, or what it began
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EventReceived", description = "What became of the event")
    record EventAnswer(
            UUID eventId,

            @Schema(
                    description = "correlated: its process has it; kept: it came early and is kept for 7 days",
                    allowableValues = {"correlated", "kept"})
            String result,

            @Schema(description = "What it is about, or what it began", example = "I-350121-2026-000001") @Nullable
            String number) {}

    /** @param caseNumber from the path; null where the body names the key */
    Answer send(Caller caller, Fields body, @Nullable String caseNumber) {
        return send(caller, body, caseNumber, true);
    }

    /** For an event whose process could not take it just now: kept and tried again. */
    Answer keep(Caller caller, Fields body, @Nullable String caseNumber) {
        return send(caller, body, caseNumber, false);
    }

    private Answer send(Caller caller, Fields body, @Nullable String caseNumber, boolean now) {
        EventType type = type(caller, body);
        OffsetDateTime occurredAt = body.pastTime("occurredAt");
        Fields data = body.object("data");
        EventKey key = EventKey.read(type, body, caseNumber, data);
        EventData.Read read = eventData.read(type, data);
        if (data == null) {
            EventData.missing(type, body);
        }
        body.end();
        if (key != null && !knowledge.of(key.number(), caller.login(), caller.units())) {
            throw ApiException.notFound();
        }
        if (key != null && fate.past(type, key.number())) {
            throw ApiException.conflict("What the event is about is past it.");
        }
        Incoming event = new Incoming(
                type.name(),
                key == null ? "" : key.number(),
                read.variables(),
                read.more(),
                caller.login(),
                senderUnit(type, caller),
                occurredAt == null ? OffsetDateTime.now(ZoneOffset.UTC) : occurredAt);
        Result result = now || begins(type)
                ? take(caller, type, event)
                : new Result(events.keep(withoutSupplement(event)), event.number());
        return Answer.accepted(
                "/api/v1/events/" + result.taken().id(),
                new EventAnswer(result.taken().id(), result.taken().status(), result.number()));
    }

    /** More facts to a report: the text is sealed under the report's number, the process only learns that there is one. */
    void supplement(Caller caller, String number, Map<String, Object> data) {
        EventType type = types.find("ReportSupplemented").orElseThrow();
        if (fate.past(type, number)) {
            throw ApiException.conflict("The report is closed.");
        }
        take(
                caller,
                type,
                new Incoming(
                        type.name(),
                        number,
                        data,
                        null,
                        caller.login(),
                        caller.mainUnit(),
                        OffsetDateTime.now(ZoneOffset.UTC)));
    }

    /** @param number what the event is about or has begun */
    record Result(Taken taken, String number) {}

    private Result take(Caller caller, EventType type, Incoming event) {
        Act act = java.util.Objects.requireNonNull(type.act());
        return switch (act) {
            case REPORT -> starts.report(caller, event);
            case START -> starts.rescue(event);
            case SERVICE -> starts.service(caller, type, event);
            case REOPEN -> starts.reopen(event);
            case ANSWER -> new Result(answers.event(caller, event), event.number());
            default -> new Result(events.take(withoutSupplement(event)), event.number());
        };
    }

    private static boolean begins(EventType type) {
        return switch (java.util.Objects.requireNonNull(type.act())) {
            case CATCH, CATCH_LOCAL, CASE_EVENT, CASE_ENDING -> false;
            default -> true;
        };
    }

    private Incoming withoutSupplement(Incoming event) {
        if (!event.type().equals("ReportSupplemented")) {
            return event;
        }
        Map<String, Object> data = new HashMap<>(event.data());
        caseFile.addText(event.number(), "supplement", (String) data.remove("description"));
        return new Incoming(
                event.type(),
                event.number(),
                data,
                event.more(),
                event.sentBy(),
                event.senderUnit(),
                event.occurredAt());
    }

    private EventType type(Caller caller, Fields body) {
        String name = body.require("type").text("type");
        if (name == null) {
            body.end();
        }
        EventType type = types.find(java.util.Objects.requireNonNull(name))
                .filter(EventType::external)
                .orElseThrow(() -> ApiException.invalid("type", "must be a known type of event"));
        if (departments(caller).stream().noneMatch(type::sentBy)) {
            throw ApiException.forbidden("No unit of this account may send this type of event.");
        }
        if (type.act() == null) {
            throw ApiException.invalid("type", "is not supported yet");
        }
        return type;
    }

    private Set<String> departments(Caller caller) {
        Set<String> departments = new TreeSet<>();
        caller.units().forEach(id -> directory.unit(id).ifPresent(unit -> departments.add(unit.department())));
        return departments;
    }

    private String senderUnit(EventType type, Caller caller) {
        return new TreeSet<>(caller.units())
                .stream()
                        .filter(id -> directory
                                .unit(id)
                                .filter(unit -> type.sentBy(unit.department()))
                                .isPresent())
                        .findFirst()
                        .orElseGet(caller::mainUnit);
    }
}
