package org.homeward.register;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the house knows of one kind of event: a row of {@code reference/events.csv}.
 *
 * @param senders departments that may send it; {@code *} for all; empty for events of the house itself
 * @param keys kinds of number by which it names what it is about, such as {@code caseNumber}; the first is the usual one
 * @param act what it does; null for an event whose process is not built yet
 * @param process process that it starts or reaches
 * @param data what it may bring for the process
 */
public record EventType(
        String name,
        Set<String> senders,
        List<String> keys,
        @Nullable Act act,
        String process,
        List<EventField> data,
        String labelEn,
        String labelZh) {

    /** What an event does. */
    public enum Act {
        /** starts an instance */
        START,
        /** reaches the execution that waits, with variables of the whole instance */
        CATCH,
        /** reaches an event subprocess, with variables of that subprocess only */
        CATCH_LOCAL,
        /** reaches the case as {@code CaseEventReceived} */
        CASE_EVENT,
        /** ends the case as {@code CaseEndingReceived} */
        CASE_ENDING,
        /** is a report */
        REPORT,
        /** asks for a service of the case */
        SERVICE,
        /** answers a referral */
        ANSWER,
        /** starts an ended case again under its number */
        REOPEN
    }

    public boolean external() {
        return !senders.isEmpty();
    }

    public boolean sentBy(String department) {
        return senders.contains("*") || senders.contains(department);
    }

    /** The message by which the engine knows it. */
    String message() {
        if (act == Act.CASE_EVENT) {
            return "CaseEventReceived";
        }
        return act == Act.CASE_ENDING ? "CaseEndingReceived" : name;
    }
}
