package org.homeward.victimcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.homeward.road.Road.HERE;
import static org.homeward.road.Road.POLICE;
import static org.homeward.road.Road.WELFARE;
import static org.homeward.road.Road.codes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.engine.Now;
import org.homeward.engine.Values;
import org.homeward.road.Road;
import org.homeward.road.RoadTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RoadTest
class VictimCaseTest {

    @Test
    void personWhoWasNotTraffickedHasNoCaseAnyMore(Road road) {
        String number = road.victimCase();

        road.answer(number, "open-special-file", "not-in-scope");

        assertThat(road.instance(number)).isEnded().hasPassed("EndEvent_NotInScope");
        assertThat(end(road, number)).isEqualTo("ended not-in-scope");
    }

    @Test
    void personKnownFromBeforeIsReceivedLikeEverybody(Road road) {
        String number = road.victimCase();

        road.answer(number, "open-special-file", "known", Map.of("knownCaseNumber", "V-350102-2025-000001"));

        assertThat(road.waitingAt(number)).containsExactly("check-first-needs", "inform-of-rights");
    }

    @Test
    void caseThatOwesNothingIsClosed(Road road) {
        String number = road.readyToClose(road.childInReception());

        road.answer(number, "review-case-plan", "propose-closure");
        road.answer(number, "propose-closure");
        road.answer(number, "confirm-by-police");
        road.answer(number, "approve-closure");
        assertThat(end(road, number)).isEqualTo("closed reintegrated");
        road.answer(number, "take-feedback");

        assertThat(road.instance(number)).isEnded().hasPassed("EndEvent_CaseClosed");
        assertThat(end(road, number)).isEqualTo("closed reintegrated");
    }

    @Test
    void whoCannotListenYetIsInformedTheNextDay(Road road) {
        String number = road.childInReception();

        road.answer(number, "inform-of-rights", "not-yet-able");
        assertThat(road.waitingAt(number)).containsExactly("Event_ADayLater", "check-first-needs");
        road.jump(Duration.ofDays(1));

        assertThat(road.waitingAt(number)).containsExactly("check-first-needs", "inform-of-rights");
    }

    @Test
    void whoIsUndecidedIsAskedAgainAfterThreeDays(Road road) {
        String number = road.womanInReception();
        road.answer(number, "inform-of-rights");

        road.answer(number, "record-consent", "undecided");
        assertThat(road.waitingAt(number)).containsExactly("Event_ThreeDaysLater", "check-first-needs");
        road.jump(Duration.ofDays(3));

        assertThat(road.waitingAt(number)).containsExactly("check-first-needs", "record-consent");
    }

    @Test
    void adultWhoRefusesThreeTimesHasHerCaseClosedAsDeclined(Road road) {
        String number = road.womanInReception();
        road.answer(number, "inform-of-rights");

        road.answer(number, "record-consent", "refused");
        road.jump(Duration.ofDays(7));
        road.answer(number, "record-consent", "refused");
        road.jump(Duration.ofDays(23));
        road.answer(number, "record-consent", "refused");

        assertThat(road.waitingAt(number)).containsExactly("CallActivity_CloseCase");
        road.answer(number, "propose-closure", "proposed", Map.of("closureReason", "declined", "criteriaMet", codes()));
        road.answer(number, "confirm-by-police");
        assertThat(road.closure(number)).isNotEnded();
        road.answer(number, "approve-closure");
        road.answer(number, "take-feedback", "declined");
        assertThat(road.instance(number)).isEnded().hasPassed("Event_AdultDeclined", "EndEvent_CaseClosed");
        assertThat(end(road, number)).isEqualTo("closed declined");
    }

    @Test
    void adultWhoAgreesTheSecondTimeIsServed(Road road) {
        String number = road.womanInReception();
        road.answer(number, "inform-of-rights");
        road.answer(number, "check-first-needs");

        road.answer(number, "record-consent", "refused");
        road.jump(Duration.ofDays(7));
        road.answer(number, "record-consent", "partly");

        assertThat(road.waitingAt(number)).contains("assess-needs-and-risk");
    }

    @Test
    void onlyAProvedBirthDateMakesAnAdult(Road road) {
        String proved = road.womanInReception();
        String claimed = road.victimCase();
        road.answer(claimed, "open-special-file", "opened", Map.of("birthDate", "1998-04-12"));

        assertThat(road.variable(proved, "minor")).isEqualTo(false);
        assertThat(road.variable(claimed, "minor")).isEqualTo(true);
    }

    @Test
    void everybodyIsSeenByADoctorFromTheReceptionOn(Road road) {
        String number = road.childInReception();

        road.answer(number, "check-first-needs", "all-met");

        assertThat(road.services(number, "open")).containsExactly("medical");
        assertThat(road.waitingAt(road.serviceOf(number, "medical")))
                .containsExactly("collect-forensic-evidence", "do-first-medical-check");
    }

    @Test
    void shelterIsAskedForAtOnceWhereItIsMissing(Road road) {
        String number = road.childInReception();

        road.answer(number, "check-first-needs", "urgent-shelter");

        assertThat(road.services(number, "open")).containsExactly("medical", "shelter");
        assertThat(road.unitOf(road.serviceOf(number, "shelter"), "respond-to-referral"))
                .isEqualTo(WELFARE);
    }

    @Test
    void whoIsNotReachedIsAssessedLater(Road road) {
        String number = road.childInReception();
        road.answer(number, "inform-of-rights");
        road.answer(number, "record-consent");
        road.answer(number, "check-first-needs");

        road.answer(number, "assess-needs-and-risk", "not-reachable");
        assertThat(road.openTasks(number)).isEmpty();
        road.jump(Duration.ofDays(3));
        road.answer(number, "assess-needs-and-risk", "repeat");

        assertThat(road.openTasks(number)).containsExactly("assess-needs-and-risk");
    }

    @Test
    void nobodyIsRatedBelowWhatTheRiskFactorsSay(Road road) {
        String number = road.childInReception();
        road.answer(number, "inform-of-rights");
        road.answer(number, "record-consent");
        road.answer(number, "check-first-needs");

        road.answer(
                number,
                "assess-needs-and-risk",
                "assessed",
                Map.of("riskLevel", "low", "riskFactors", codes("suicidal")));

        assertThat(road.variable(number, "riskLevel")).isEqualTo("critical");
        assertThat(road.variable(number, "reviewEvery")).isEqualTo("P7D");
    }

    @Test
    void planIsProposedFromTheNeeds(Road road) {
        String number = road.planning(road.childInReception());

        assertThat(Values.codes(road.variable(number, "services")))
                .contains("legal", "medical", "psychological", "schooling", "guardianship")
                .doesNotContain("return", "repatriation");
    }

    @Test
    void planThatThePersonRefusesIsDrawnUpAgain(Road road) {
        String number = road.planning(road.childInReception());

        road.answer(number, "draw-up-case-plan", "refuses-plan");

        assertThat(road.openTasks(number)).containsExactly("draw-up-case-plan");
    }

    @Test
    void planThatTheHeadReturnsIsDrawnUpAgain(Road road) {
        String number = road.planning(road.childInReception());

        road.answer(number, "draw-up-case-plan");
        road.answer(number, "approve-case-plan", "returned");

        assertThat(road.openTasks(number)).containsExactly("draw-up-case-plan");
        assertThat(road.services(number, "open")).containsExactly("medical");
    }

    @Test
    void approvedPlanOpensItsServices(Road road) {
        String number = road.planning(road.childInReception());

        road.answer(
                number,
                "draw-up-case-plan",
                "submitted",
                Map.of("services", codes("medical", "legal", "schooling", "guardianship")));
        road.answer(number, "approve-case-plan");

        assertThat(road.services(number, "open")).containsExactly("guardianship", "legal", "medical", "schooling");
        assertThat(road.unitOf(road.serviceOf(number, "legal"), "respond-to-referral"))
                .isEqualTo("justice-350102");
        assertThat(road.unitOf(road.serviceOf(number, "schooling"), "respond-to-referral"))
                .isEqualTo("education-350102");
        assertThat(road.unitOf(road.serviceOf(number, "medical"), "do-first-medical-check"))
                .isEqualTo("health-350102");
    }

    @Test
    void planMayAskForTreatmentAfterTheFirstCareIsOver(Road road) {
        String number = road.planning(road.childInReception());
        road.finishCare(road.serviceOf(number, "medical"));

        road.answer(number, "draw-up-case-plan", "submitted", Map.of("services", codes("medical")));
        road.answer(number, "approve-case-plan");

        assertThat(road.instance(number)).hasPassed("EndEvent_ServiceEnded");
        assertThat(road.services(number, "done")).containsExactly("medical");
        assertThat(road.openTasks(road.serviceOf(number, "medical"))).contains("do-first-medical-check");
    }

    @Test
    void adultGetsOnlyTheServicesSheAgreedTo(Road road) {
        String number = road.womanInReception();
        road.answer(number, "inform-of-rights");
        road.answer(number, "record-consent", "partly", Map.of("consentServices", codes("medical", "livelihood")));
        road.answer(number, "check-first-needs");
        road.answer(number, "assess-needs-and-risk");

        road.answer(number, "draw-up-case-plan", "submitted", Map.of("services", codes("legal", "livelihood")));
        road.answer(number, "approve-case-plan");

        assertThat(road.services(number, "open")).containsExactly("livelihood", "medical");
    }

    @Test
    void continuedPlanIsReviewedOnTheDayNamed(Road road) {
        String number = road.served(road.childInReception());
        road.jump(Duration.ofDays(30));
        LocalDate day = Now.today().plusDays(10);

        road.answer(number, "review-case-plan", "continue", Map.of("nextReviewOn", day.toString()));

        road.jump(Duration.ofDays(8));
        assertThat(road.openTasks(number)).isEmpty();
        road.jump(Duration.ofDays(2));
        assertThat(road.openTasks(number)).containsExactly("review-case-plan");
    }

    @Test
    void planIsNeverReviewedLaterThanTheRiskAllows(Road road) {
        String number = road.served(road.childInReception());
        road.jump(Duration.ofDays(30));

        road.answer(
                number,
                "review-case-plan",
                "continue",
                Map.of(
                        "riskLevel",
                        "critical",
                        "nextReviewOn",
                        Now.today().plusDays(60).toString()));
        road.jump(Duration.ofDays(7));

        assertThat(road.openTasks(number)).containsExactly("review-case-plan");
    }

    @Test
    void changedPlanIsDrawnUpAnewAndOpensOnlyWhatIsNew(Road road) {
        String number = road.served(road.childInReception());
        road.jump(Duration.ofDays(30));

        road.answer(number, "review-case-plan", "change");
        road.answer(number, "draw-up-case-plan", "submitted", Map.of("services", codes("legal", "schooling")));
        road.answer(number, "approve-case-plan");

        assertThat(road.services(number, "open")).containsExactly("legal", "medical", "schooling");
    }

    @Test
    void caseThatIsNotClosedIsReviewedAgain(Road road) {
        String number = road.served(road.childInReception());
        road.jump(Duration.ofDays(30));

        road.answer(number, "review-case-plan", "propose-closure");
        road.answer(number, "propose-closure", "not-ready");

        assertThat(road.openTasks(number)).containsExactly("review-case-plan");
        assertThat(road.variable(number, "closureResult")).isEqualTo("not-ready");
    }

    @Test
    void newNeedMakesTheReviewDueNow(Road road) {
        String number = road.served(road.childInReception());

        road.tell("NewNeedReported", number, Map.of("needType", "schooling"));
        road.jump(Duration.ofSeconds(1));

        assertThat(road.openTasks(number)).containsExactly("review-case-plan");
    }

    @Test
    void needThatComesWhileThePlanIsDrawnUpIsReviewedRightAfter(Road road) {
        String number = road.planning(road.childInReception());

        road.tell("PlanReviewRequested", number);
        road.answer(number, "draw-up-case-plan");
        road.answer(number, "approve-case-plan");
        road.jump(Duration.ofSeconds(1));

        assertThat(road.openTasks(number)).containsExactly("review-case-plan");
    }

    @Test
    void personWhoMovedIsServedWhereSheLivesNow(Road road) {
        String number = road.planning(road.childInReception());

        road.tell("PersonMoved", number, Map.of("newRegion", "350203"));
        road.answer(number, "draw-up-case-plan", "submitted", Map.of("services", codes("schooling")));
        road.answer(number, "approve-case-plan");

        assertThat(road.variable(number, "residenceRegion")).isEqualTo("350203");
        assertThat(road.unitOf(road.serviceOf(number, "schooling"), "respond-to-referral"))
                .isEqualTo("education-350203");
    }

    @Test
    void otherEventIsOnlyRecorded(Road road) {
        String number = road.served(road.childInReception());

        road.tell("LostContact", number);
        road.jump(Duration.ofSeconds(1));

        assertThat(road.instance(number)).hasPassed("EndEvent_EventRecorded");
        assertThat(road.openTasks(number)).isEmpty();
    }

    @Test
    void adultWhoWithdrawsHerConsentIsServedNoLonger(Road road) {
        String number = womanWithShelterAndLegalAid(road);
        String shelter = road.serviceOf(number, "shelter");
        String care = road.serviceOf(number, "medical");

        road.tell("ConsentWithdrawn", number);

        assertThat(road.services(number, "open")).containsExactly("medical");
        assertThat(road.services(number, "cancelled")).containsExactly("legal", "shelter");
        assertThat(road.instance(shelter)).isEnded().hasPassed("EndEvent_ReferralCancelled");
        assertThat(road.notices(care)).containsExactly("health-350102 head consent-withdrawn");
        assertThat(road.instance(number)).isNotEnded();
    }

    @Test
    void onlyTheServicesNamedInAWithdrawalStop(Road road) {
        String number = womanWithShelterAndLegalAid(road);

        road.tell("ConsentWithdrawn", number, Map.of("services", List.of("legal")));

        assertThat(road.services(number, "open")).containsExactly("medical", "shelter");
    }

    @Test
    void protectionOfAChildGoesOnAfterAWithdrawal(Road road) {
        String number = road.served(road.childInReception());

        road.tell("ConsentWithdrawn", number);

        assertThat(road.services(number, "open")).containsExactly("legal", "medical");
    }

    @ParameterizedTest
    @CsvSource({
        "VictimDied, ended, deceased",
        "DuplicateConfirmed, merged, merged",
        "StatusCorrected, ended, not-victim",
        "TransferDecided, transferred, transferred"
    })
    void whatEndsACaseOutsideEndsEveryService(String event, String status, String code, Road road) {
        String number = road.served(road.childInReception());
        String care = road.serviceOf(number, "medical");
        String legal = road.serviceOf(number, "legal");

        road.tell(event, number);

        assertThat(road.instance(number)).isEnded().hasPassed("EndEvent_CaseEnded");
        assertThat(end(road, number)).isEqualTo(status + " " + code);
        assertThat(road.instance(care)).isEnded();
        assertThat(road.instance(legal)).isEnded();
        assertThat(road.services(number, "cancelled")).containsExactly("legal", "medical");
        assertThat(road.value("select status from register.referral where number = ?", legal))
                .isEqualTo("cancelled");
    }

    @Test
    void closedCaseIsReopenedUnderItsNumber(Road road) {
        String number = road.victimCase();
        road.answer(number, "open-special-file", "not-in-scope");

        road.tell("CaseReopened", number, Map.of("reason", "she came back"));

        assertThat(road.waitingAt(number)).containsExactly("open-special-file");
        assertThat(road.unitOf(number, "open-special-file")).isEqualTo(POLICE);
        assertThat(road.value("select status || ' ' || stage from register.victim_case where number = ?", number))
                .isEqualTo("open registration");
    }

    @Test
    void stageOfTheCaseIsKnownToThoseWhoMayAsk(Road road) {
        String number = road.childInReception();
        assertThat(stage(road, number)).isEqualTo("reception");
        road.planning(number);
        assertThat(stage(road, number)).isEqualTo("planning");
        road.answer(number, "draw-up-case-plan");
        road.answer(number, "approve-case-plan");
        road.jump(Duration.ofDays(30));
        assertThat(stage(road, number)).isEqualTo("services");
    }

    private static String womanWithShelterAndLegalAid(Road road) {
        String number = road.womanInReception();
        road.answer(number, "inform-of-rights");
        road.answer(number, "record-consent");
        road.answer(number, "check-first-needs", "urgent-shelter");
        road.answer(number, "assess-needs-and-risk");
        road.answer(number, "draw-up-case-plan", "submitted", Map.of("services", codes("legal")));
        road.answer(number, "approve-case-plan");
        return number;
    }

    private static String end(Road road, String number) {
        return road.value("select status || ' ' || end_code from register.victim_case where number = ?", number);
    }

    private static String stage(Road road, String number) {
        return road.value("select stage from register.victim_case where number = ? and case_region = ?", number, HERE);
    }
}
