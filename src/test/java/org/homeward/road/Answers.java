package org.homeward.road;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.engine.Values;

/** A complete, ordinary answer to every task; a test changes what it is about. */
final class Answers {

    private static final String WHEN = "2026-03-02T09:30+08:00";
    private static final String DAY = "2026-03-02";
    private static final String NOTE = "as told by the officer on duty";

    private static final Map<String, String> USUAL = Map.ofEntries(
            entry("register-report", "registered"),
            entry("check-duplicate", "new"),
            entry("triage-report", "open-rescue"),
            entry("give-filing-notice", "served"),
            entry("answer-reporter", "answered"),
            entry("plan-rescue", "approved"),
            entry("request-assistance", "granted"),
            entry("execute-rescue", "rescued"),
            entry("hand-over-victim", "handed-over"),
            entry("link-enforcement", "linked"),
            entry("open-special-file", "opened"),
            entry("inform-of-rights", "informed"),
            entry("record-consent", "given"),
            entry("check-first-needs", "all-met"),
            entry("assess-needs-and-risk", "assessed"),
            entry("draw-up-case-plan", "submitted"),
            entry("approve-case-plan", "approved"),
            entry("review-case-plan", "propose-closure"),
            entry("propose-closure", "proposed"),
            entry("confirm-by-police", "agreed"),
            entry("approve-closure", "approved"),
            entry("take-feedback", "given"),
            entry("do-first-medical-check", "no-urgent-finding"),
            entry("collect-forensic-evidence", "collected"),
            entry("plan-treatment", "out-patient"),
            entry("approve-treatment-cost", "approved"),
            entry("report-treatment-progress", "completed"),
            entry("hand-over-treatment", "accepted"),
            entry("respond-to-referral", "accepted"),
            entry("complete-information", "supplied"),
            entry("provide-service", "completed"),
            entry("accept-result", "accepted"),
            entry("decide-on-rejection", "insist"));

    private Answers() {}

    /** The outcome that leads straight on. */
    static String usual(String task) {
        return USUAL.get(task);
    }

    static Map<String, Object> to(String task, String outcome) {
        Map<String, Object> values = new HashMap<>();
        values.put("answer", "do");
        values.put("outcome", outcome);
        values.putAll(
                switch (task) {
                    case "register-report" -> registration();
                    case "triage-report" -> triage(outcome);
                    case "give-filing-notice" -> Map.of("noticeType", "filed", "servedAt", WHEN);
                    case "answer-reporter" -> Map.of("answerChannel", "phone", "answeredAt", WHEN);
                    case "plan-rescue",
                            "request-assistance",
                            "execute-rescue",
                            "handle-obstruction",
                            "link-enforcement" -> rescue(task, outcome);
                    case "hand-over-victim" -> handOver(outcome);
                    case "open-special-file" -> specialFile(outcome);
                    case "inform-of-rights" -> Map.of("informedAt", WHEN, "languageUsed", "zh", "understood", true);
                    case "record-consent" -> consent(outcome);
                    case "check-first-needs" -> firstNeeds(outcome);
                    case "assess-needs-and-risk", "draw-up-case-plan", "approve-case-plan", "review-case-plan" ->
                        plan(task, outcome);
                    case "propose-closure", "confirm-by-police", "approve-closure", "take-feedback" ->
                        closure(task, outcome);
                    case "respond-to-referral",
                            "complete-information",
                            "provide-service",
                            "accept-result",
                            "decide-on-rejection" -> referral(task, outcome);
                    default -> care(task, outcome);
                });
        return values;
    }

    private static Map<String, Object> registration() {
        return Map.of(
                "reportSource", "hotline",
                "receivedAt", WHEN,
                "reportType", "suspected-sale",
                "allegedVictimCount", 1L,
                "narrative", "A neighbour hears a child cry at night.",
                "incidentPlace", "Behind the brick kiln, house 7");
    }

    private static Map<String, Object> triage(String outcome) {
        Map<String, Object> values = new HashMap<>(Map.of("triageReason", NOTE, "urgency", "urgent"));
        switch (outcome) {
            case "open-rescue", "open-search" -> values.put("filingGround", "report-of-trafficking");
            case "outside" -> values.put("competentRegion", "350200");
            case "refer" ->
                values.putAll(Map.of("referToUnit", "civil-affairs-350102", "referServiceType", "livelihood"));
            default -> {}
        }
        return values;
    }

    private static Map<String, Object> rescue(String task, String outcome) {
        return switch (task + " " + outcome) {
            case "plan-rescue approved" ->
                Map.of(
                        "location",
                        "Behind the brick kiln, house 7",
                        "expectedVictims",
                        1L,
                        "obstructionRisk",
                        "medium",
                        "planText",
                        NOTE);
            case "plan-rescue more-information", "plan-rescue not-feasible" -> Map.of("notPlannedReason", NOTE);
            case "execute-rescue rescued", "execute-rescue partly-rescued" ->
                Map.of("rescuedAt", WHEN, "suspectsSeparated", true);
            case "execute-rescue adult-declined" ->
                Map.of("privateTalkWithoutBuyer", true, "declineStatementDocumentNumber", "FZ-2026-17");
            case "handle-obstruction victim-moved" ->
                Map.of("obstructionType", "crowd", "victimMovedTo", "the next village");
            case "link-enforcement linked" ->
                Map.of("criminalCaseRef", "A3501-2026-9", "trafficker", "detained", "buyer", "identified");
            default ->
                task.equals("request-assistance")
                        ? Map.of(
                                "replyDueAt",
                                WHEN,
                                "assistanceKind",
                                Values.json(List.of("rescue")),
                                "legalPapersAttached",
                                true)
                        : task.equals("handle-obstruction") ? Map.of("obstructionType", "crowd") : Map.of();
        };
    }

    private static Map<String, Object> handOver(String outcome) {
        if (outcome.equals("own-way")) {
            return Map.of();
        }
        return Map.of(
                "receivingUnit", "civil-affairs-350102",
                "receivingInstitution", "Rescue station of Gulou",
                "medicalUrgency", "normal",
                "handedOverAt", WHEN,
                "handoverReceiptDocumentNumber", "JJ-2026-4",
                "temporaryCareNoticeNumber", "LJ-2026-4");
    }

    /** A child, as long as the test does not say otherwise. */
    private static Map<String, Object> specialFile(String outcome) {
        if (outcome.equals("not-in-scope")) {
            return Map.of("notInScopeReason", "a lost child whose parents have come");
        }
        return Map.ofEntries(
                entry("alias", "Lan"),
                entry("idStatus", "claimed"),
                entry("surname", "林"),
                entry("givenName", "小花"),
                entry("sex", "female"),
                entry("language", "zh"),
                entry("birthDate", "2016-03-01"),
                entry("nationality", "CN"),
                entry("ethnicity", "01"),
                entry("originRegion", "520102"),
                entry("rescuedAt", WHEN),
                entry("exploitationType", Values.json(List.of("sale-for-raising"))));
    }

    private static Map<String, Object> consent(String outcome) {
        Map<String, Object> values = new HashMap<>(Map.of("childView", "wants to go to school"));
        if (List.of("given", "partly", "guardian-decides").contains(outcome)) {
            values.putAll(Map.of(
                    "consentServices", Values.json(List.of("medical", "shelter", "legal", "schooling", "livelihood")),
                    "consentGivenBy", "person",
                    "consentDocumentNumber", "TY-2026-2"));
        } else if (outcome.equals("refused")) {
            values.put("consentDocumentNumber", "JZ-2026-2");
        }
        return values;
    }

    private static Map<String, Object> firstNeeds(String outcome) {
        Map<String, Object> values =
                new HashMap<>(Map.of("traffickerKnowsPlace", "no", "suicidalSigns", "no", "dependantChildren", 0L));
        if (!outcome.equals("all-met")) {
            values.put("needsNow", Values.json(List.of(outcome.substring("urgent-".length()))));
        }
        return values;
    }

    private static Map<String, Object> plan(String task, String outcome) {
        return switch (task + " " + outcome) {
            case "assess-needs-and-risk assessed" ->
                Map.of(
                        "personWishes", "to learn to sew",
                        "familySituation", "a grandmother in Guizhou",
                        "needs", Values.json(List.of("legal")),
                        "riskLevel", "medium",
                        "assessor", "Chen",
                        "assessedAt", WHEN);
            case "draw-up-case-plan submitted" ->
                Map.of(
                        "planGoals", "safe at home within the year",
                        "services", Values.json(List.of("legal")),
                        "reviewEvery", "P30D",
                        "personAgrees", "agrees");
            case "approve-case-plan returned" -> Map.of("planReturnReason", NOTE);
            case "review-case-plan continue", "review-case-plan change", "review-case-plan propose-closure" ->
                Map.of("progressByNeed", NOTE, "riskLevel", "medium");
            default -> Map.of();
        };
    }

    private static Map<String, Object> closure(String task, String outcome) {
        return switch (task + " " + outcome) {
            case "propose-closure proposed" ->
                Map.of(
                        "closureReason",
                        "reintegrated",
                        "criteriaMet",
                        Values.json(List.of(
                                "safe-6m",
                                "stable-home",
                                "guardian-settled",
                                "treatment-done",
                                "in-school",
                                "income",
                                "hukou",
                                "legal-done",
                                "no-open-service",
                                "person-agrees")),
                        "personInformedOfClosure",
                        true,
                        "personAgrees",
                        "agrees");
            case "confirm-by-police agreed" -> Map.of("criminalCaseStatus", "convicted", "safetyOpen", false);
            case "confirm-by-police objection" ->
                Map.of("criminalCaseStatus", "wanted", "safetyOpen", true, "objection", NOTE);
            case "approve-closure approved" -> Map.of("archiveClass", "r1");
            case "approve-closure returned" -> Map.of("closureReturnReason", NOTE);
            case "take-feedback given" -> Map.of("satisfaction", "satisfied");
            default -> Map.of();
        };
    }

    private static Map<String, Object> care(String task, String outcome) {
        return switch (task + " " + outcome) {
            case "do-first-medical-check no-urgent-finding",
                    "do-first-medical-check treatment-needed",
                    "do-first-medical-check hospitalise" ->
                Map.of(
                        "medicalInstitution", "Fuzhou hospital for children",
                        "examinedAt", WHEN,
                        "findingsRef", "MR-2026-1",
                        "pregnancy", "no",
                        "fitFor", Values.json(List.of("travel")));
            case "collect-forensic-evidence collected" ->
                Map.of("forensicConsentBasis", "guardian", "evidenceRefs", "EV-2026-1", "takenBy", "Dr Wu");
            case "plan-treatment out-patient", "plan-treatment in-patient", "plan-treatment referral-elsewhere" ->
                Map.of("planRef", "TP-2026-1", "payerProposed", "medical-assistance", "expectedEnd", DAY);
            case "approve-treatment-cost refused" -> Map.of("costRefusalReason", NOTE);
            case "hand-over-treatment accepted" -> Map.of("newInstitution", "Guiyang hospital", "summaryRef", "SR-1");
            case "hand-over-treatment no-capacity" -> Map.of("newInstitution", "Guiyang hospital");
            default ->
                switch (task) {
                    case "approve-treatment-cost" -> Map.of("approvedCost", 800L, "payer", "medical-assistance");
                    case "report-treatment-progress" -> Map.of("attendance", "attended", "progress", "met");
                    default -> Map.of();
                };
        };
    }

    private static Map<String, Object> referral(String task, String outcome) {
        return switch (task + " " + outcome) {
            case "respond-to-referral accepted" -> Map.of("officer", "Huang", "plannedStart", DAY);
            case "respond-to-referral returned" -> Map.of("officer", "Huang", "missingInfo", "which language?");
            case "respond-to-referral rejected" -> Map.of("officer", "Huang", "rejectReason", "no-capacity");
            case "complete-information supplied" -> Map.of("supplement", "Mandarin and Miao");
            case "provide-service completed", "provide-service partly", "provide-service interrupted" ->
                Map.of("serviceStartedOn", DAY, "serviceEndedOn", DAY);
            case "accept-result returned" -> Map.of("resultReturnReason", NOTE);
            case "decide-on-rejection other-unit" ->
                Map.of("rejectionReason", NOTE, "newTargetUnit", "womens-federation-350102");
            case "decide-on-rejection other-region" -> Map.of("rejectionReason", NOTE, "newTargetRegion", "350200");
            case "decide-on-rejection insist", "decide-on-rejection drop" -> Map.of("rejectionReason", NOTE);
            default -> Map.of();
        };
    }
}
