package org.homeward.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.homeward.road.Persons.child;
import static org.homeward.road.Persons.foreigner;
import static org.homeward.road.Persons.woman;
import static org.homeward.road.Road.HERE;
import static org.homeward.road.Road.POLICE;

import java.util.Map;
import org.homeward.road.Road;
import org.homeward.road.RoadTest;
import org.junit.jupiter.api.Test;

@RoadTest
class ReportIntakeTest {

    @Test
    void reportEndsWhenTheReporterIsToldAndTheRescueIsOver(Road road) {
        String rescue = road.rescueUnderWay(child("小花"));
        String report = road.reportOf(rescue);

        road.answer(report, "give-filing-notice");
        road.answer(report, "answer-reporter");
        assertThat(road.instance(report)).isNotEnded().hasPassed("EndEvent_ReporterTold");
        road.answer(rescue, "execute-rescue");
        road.answer(rescue, "hand-over-victim");
        road.answer(rescue, "link-enforcement");

        assertThat(road.instance(report)).isEnded().hasPassed("EndEvent_RescueEnded");
        assertThat(status(road, report)).isEqualTo("closed");
    }

    @Test
    void missingPersonIsSearchedFor(Road road) {
        String report = road.reportToTriage(child("小花"));

        road.answer(report, "triage-report", "open-search");

        String rescue = road.rescueOf(report);
        assertThat(road.waitingAt(rescue)).containsExactly("plan-rescue");
        assertThat(road.value("select mode from register.rescue where number = ?", rescue))
                .isEqualTo("search");
        assertThat(status(road, report)).isEqualTo("rescue");
    }

    @Test
    void reportTypedAtADeskGetsANumberAndItsPersons(Road road) {
        String report = road.reportAtDesk(Map.of(
                "reportSource", "self",
                "receivedRegion", HERE,
                "reportType", "missing-child",
                "narrative", "My daughter did not come home from school.",
                "personCount", 2L,
                "person1Name", "小花",
                "person1DateOfBirth", "2016-03-01",
                "person2Name", "小明",
                "person2ApproximateAge", 7L));

        assertThat(report).matches("R-350102-\\d{4}-\\d{6}");
        assertThat(road.waitingAt(report)).containsExactly("register-report");
        assertThat(road.values("select person from register.report_person where report = ? order by 1", report))
                .containsExactly("p1", "p2");
        assertThat(road.variable(report, "person1Name")).isNull();
        assertThat(status(road, report)).isEqualTo("received");
    }

    @Test
    void personFoundAtTheBorderIsReportedToThePolice(Road road) {
        String report = road.report("BorderDiscovery", Map.of("reportSource", "border"), foreigner("Lan"));

        assertThat(road.waitingAt(report)).containsExactly("register-report");
        assertThat(road.instance(report)).hasPassed("StartEvent_BorderDiscovery");
        assertThat(road.unitOf(report, "register-report")).isEqualTo(POLICE);
        assertThat(road.variable(report, "crossBorder")).isEqualTo(true);
    }

    @Test
    void personOfUnknownAgeCountsAsAChild(Road road) {
        String known = road.report(woman("阿梅"));
        String unknown = road.report(org.homeward.casefile.Identity.UNKNOWN);

        assertThat(road.variable(known, "childInvolved")).isEqualTo(false);
        assertThat(road.variable(unknown, "childInvolved")).isEqualTo(true);
    }

    @Test
    void duplicateIsAttachedToTheEarlierReport(Road road) {
        String earlier = road.reportToTriage(child("小花"));
        String report = road.report(child("小花"));
        road.answer(report, "register-report");

        road.answer(report, "check-duplicate", "duplicate", Map.of("duplicateOfNumber", earlier));
        road.answer(report, "answer-reporter");

        assertThat(road.instance(report)).isEnded().hasPassed("EndEvent_ReporterTold");
        assertThat(road.waitingAt(earlier)).containsExactly("triage-report");
        assertThat(road.instance(earlier)).hasPassed("EndEvent_SupplementAdded");
        assertThat(road.variable(earlier, "supplements")).isEqualTo("A neighbour hears a child cry at night.");
    }

    @Test
    void supplementToAnOpenCaseAsksForAReviewOfIt(Road road) {
        String number = road.served(road.childInReception());
        String report = road.report(child("小花"));
        road.answer(report, "register-report");

        road.answer(report, "check-duplicate", "supplement", Map.of("duplicateOfNumber", number));

        assertThat(road.waitingAt(report)).containsExactly("answer-reporter");
        assertThat(road.instance(number)).hasPassed("StartEvent_CaseEventReceived");
    }

    @Test
    void sameNameIsFoundBeforeTheOfficerLooks(Road road) {
        String name = "林" + java.util.UUID.randomUUID();
        String earlier = road.report(child(name));
        String report = road.report(child(name));

        road.answer(report, "register-report");

        assertThat((String) road.variable(report, "matchList")).startsWith(earlier);
    }

    @Test
    void supplementThatArrivesDuringTriageIsShownAndChangesTheProposal(Road road) {
        String report = road.reportToTriage(woman("阿梅"));
        assertThat(road.variable(report, "urgency")).isEqualTo("urgent");

        road.tell("ReportSupplemented", report, Map.of("immediateDanger", true));

        assertThat(road.waitingAt(report)).containsExactly("triage-report");
        assertThat(road.instance(report)).hasPassed("EndEvent_SupplementAdded");
        assertThat(road.variable(report, "triageProposal")).isEqualTo("open-rescue");
        assertThat(road.variable(report, "urgency")).isEqualTo("emergency");
        assertThat(road.notices(report)).containsExactly(POLICE + " caseworker supplement");
    }

    @Test
    void reportOfAnotherPlaceMovesToThePoliceThere(Road road) {
        String report = road.reportToTriage(child("小花"));

        road.answer(report, "triage-report", "outside", Map.of("competentRegion", "350203"));

        assertThat(road.unitOf(report, "triage-report")).isEqualTo("public-security-350203");
        assertThat(road.value("select received_region from register.report where number = ?", report))
                .isEqualTo("350203");
    }

    @Test
    void referredReportEndsAfterTheOtherUnitHasServed(Road road) {
        String report = road.reportToTriage(woman("阿梅"));

        road.answer(report, "triage-report", "refer");
        assertThat(status(road, report)).isEqualTo("referred");
        road.finishReferral(road.value("select number from register.referral where report = ?", report));
        road.answer(report, "answer-reporter");

        assertThat(road.instance(report)).isEnded().hasPassed("EndEvent_ReporterTold");
    }

    @Test
    void unfoundedReportEndsWithANoticeAndAnAnswer(Road road) {
        String report = road.reportToTriage(woman("阿梅"));

        road.answer(report, "triage-report", "unfounded");
        assertThat(road.variable(report, "noticeType")).isEqualTo("not-filed");
        road.answer(report, "give-filing-notice", "not-reachable");
        road.answer(report, "answer-reporter", "declined");

        assertThat(road.instance(report)).isEnded().hasPassed("EndEvent_ReporterTold");
        assertThat(road.values("select number from register.rescue where report = ?", report))
                .isEmpty();
    }

    private static String status(Road road, String report) {
        return road.value("select status from register.report where number = ?", report);
    }
}
