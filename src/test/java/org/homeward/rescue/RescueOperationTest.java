package org.homeward.rescue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.homeward.road.Persons.child;
import static org.homeward.road.Persons.woman;
import static org.homeward.road.Road.POLICE;
import static org.homeward.road.Road.codes;

import java.time.Duration;
import java.util.Map;
import org.homeward.road.Road;
import org.homeward.road.RoadTest;
import org.junit.jupiter.api.Test;

@RoadTest
class RescueOperationTest {

    private static final String SUPERIOR = "public-security-350100 head obstacle";

    @Test
    void everybodyRescuedHasACaseOfTheirOwn(Road road) {
        String rescue = road.rescueUnderWay(child("小花"), child("小明"), woman("阿梅"));

        road.answer(rescue, "execute-rescue", "rescued");
        road.answerFor("p1", rescue, "hand-over-victim", "handed-over");
        road.answerFor("p2", rescue, "hand-over-victim", "hospital-first");
        road.answerFor("p3", rescue, "hand-over-victim", "handed-over");
        road.answer(rescue, "link-enforcement", "linked");

        assertThat(road.instance(rescue)).isEnded().hasPassed("EndEvent_VictimsHandedOver");
        assertThat(road.values(
                        "select person from register.victim_case where rescue = ? and status = 'open' order by 1",
                        rescue))
                .containsExactly("p1", "p2", "p3");
        assertThat(road.waitingAt(road.caseOf(rescue, "p2"))).containsExactly("open-special-file");
    }

    @Test
    void whoIsNotThereYetIsLookedForAgain(Road road) {
        String rescue = road.rescueUnderWay(child("小花"), child("小明"));

        road.answer(rescue, "execute-rescue", "partly-rescued", Map.of("victims", codes("p2")));
        road.answer(rescue, "hand-over-victim");

        assertThat(road.waitingAt(rescue)).containsExactly("plan-rescue");
        road.answer(rescue, "plan-rescue");
        road.answer(rescue, "execute-rescue", "rescued");
        road.answerFor("p1", rescue, "hand-over-victim", "handed-over");
        road.answer(rescue, "link-enforcement", "none");
        assertThat(road.instance(rescue)).isEnded().hasPassed("EndEvent_VictimsHandedOver");
    }

    @Test
    void personNobodyReportedIsHandedOverToo(Road road) {
        String rescue = road.rescueUnderWay(child("小花"));

        road.answer(rescue, "execute-rescue", "rescued", Map.of("furtherVictims", 1L));

        road.answerFor("p1", rescue, "hand-over-victim", "handed-over");
        road.answerFor("p2", rescue, "hand-over-victim", "handed-over");
        assertThat(road.waitingAt(rescue)).containsExactly("link-enforcement");
    }

    @Test
    void rescueOfThePoliceThemselvesBeginsByMessage(Road road) {
        String number = road.victimCase();

        String rescue = road.value("select rescue from register.victim_case where number = ?", number);
        assertThat(road.waitingAt(rescue)).containsExactly("link-enforcement");
        assertThat(road.waitingAt(number)).containsExactly("open-special-file");
    }

    @Test
    void personNotFoundIsLookedForAgainAfterAWeek(Road road) {
        String rescue = road.rescueUnderWay(child("小花"));

        road.answer(rescue, "execute-rescue", "not-found");

        assertThat(road.waitingAt(rescue)).containsExactly("Event_NextTry");
        road.jump(Duration.ofDays(6));
        assertThat(road.openTasks(rescue)).isEmpty();
        road.jump(Duration.ofDays(1));
        assertThat(road.waitingAt(rescue)).containsExactly("plan-rescue");
    }

    @Test
    void postponedRescueIsPlannedAgainTheNextDay(Road road) {
        String rescue = road.rescueUnderWay(child("小花"));

        road.answer(rescue, "execute-rescue", "postponed");
        road.jump(Duration.ofDays(1));

        assertThat(road.waitingAt(rescue)).containsExactly("plan-rescue");
    }

    @Test
    void planThatLacksInformationIsMadeAgain(Road road) {
        String rescue = road.rescue(child("小花"));

        road.answer(rescue, "plan-rescue", "more-information");

        assertThat(road.waitingAt(rescue)).containsExactly("plan-rescue");
    }

    @Test
    void rescueThatIsNotFeasibleIsPlannedAgainAfterAWeek(Road road) {
        String rescue = road.rescue(child("小花"));

        road.answer(rescue, "plan-rescue", "not-feasible");
        assertThat(road.waitingAt(rescue)).containsExactly("Event_NextTry");
        road.jump(Duration.ofDays(7));

        assertThat(road.waitingAt(rescue)).containsExactly("plan-rescue");
    }

    @Test
    void resolvedObstructionLetsTheRescueGoOn(Road road) {
        String rescue = obstructed(road);

        road.answer(rescue, "handle-obstruction", "resolved");

        assertThat(road.waitingAt(rescue)).containsExactly("execute-rescue");
    }

    @Test
    void reinforcementIsAskedOfTheSuperiorPolice(Road road) {
        String rescue = obstructed(road);

        road.answer(rescue, "handle-obstruction", "reinforcement-asked");

        assertThat(road.waitingAt(rescue)).containsExactly("handle-obstruction");
        assertThat(road.notices(rescue)).containsExactly(SUPERIOR);
    }

    @Test
    void victimWhoWasMovedNeedsANewPlan(Road road) {
        String rescue = obstructed(road);

        road.answer(rescue, "handle-obstruction", "victim-moved");

        assertThat(road.waitingAt(rescue)).containsExactly("plan-rescue");
    }

    @Test
    void rescueStoppedByOrderIsToldToTheSuperiorAndTheOffice(Road road) {
        String rescue = obstructed(road);

        road.answer(rescue, "handle-obstruction", "stopped");

        assertThat(road.instance(rescue)).isEnded().hasPassed("EndEvent_StoppedByOrder");
        assertThat(road.notices(rescue))
                .containsExactly(SUPERIOR, "joint-conference-office-350102 joint-conference stopped");
    }

    @Test
    void adultIsAskedAgainAfterSevenAndThirtyDaysAndTheThirdAnswerIsFinal(Road road) {
        String rescue = road.rescueUnderWay(woman("阿梅"));

        road.answer(rescue, "execute-rescue", "adult-declined");
        assertThat(road.waitingAt(rescue)).containsExactly("Event_OfferAgain");
        road.jump(Duration.ofDays(6));
        assertThat(road.openTasks(rescue)).isEmpty();
        road.jump(Duration.ofDays(1));
        road.answer(rescue, "execute-rescue", "adult-declined");
        road.jump(Duration.ofDays(22));
        assertThat(road.openTasks(rescue)).isEmpty();
        road.jump(Duration.ofDays(1));
        road.answer(rescue, "execute-rescue", "adult-declined");

        assertThat(road.instance(rescue)).isEnded().hasPassed("EndEvent_AdultsDeclined");
        assertThat(road.value("select state from register.report_person where report = ?", road.reportOf(rescue)))
                .isEqualTo("declined");
    }

    @Test
    void adultWhoComesAlongTheSecondTimeIsRescued(Road road) {
        String rescue = road.rescueUnderWay(woman("阿梅"));

        road.answer(rescue, "execute-rescue", "adult-declined");
        road.jump(Duration.ofDays(7));
        road.answer(rescue, "execute-rescue", "rescued");

        assertThat(road.waitingAt(rescue)).containsExactly("hand-over-victim");
    }

    @Test
    void adultWhoGoesHerOwnWayHasNoCase(Road road) {
        String rescue = road.rescueUnderWay(woman("阿梅"));

        road.answer(rescue, "execute-rescue", "rescued");
        road.answer(rescue, "hand-over-victim", "own-way");
        road.answer(rescue, "link-enforcement", "none");

        assertThat(road.instance(rescue)).isEnded().hasPassed("EndEvent_WentOwnWay", "EndEvent_VictimsHandedOver");
        assertThat(road.values("select number from register.victim_case where rescue = ?", rescue))
                .isEmpty();
    }

    @Test
    void receiverWhoRefusesIsToldToTheSuperiorAndThePersonStaysWithThePolice(Road road) {
        String rescue = road.rescueUnderWay(child("小花"));

        road.answer(rescue, "execute-rescue", "rescued");
        road.answer(rescue, "hand-over-victim", "receiver-refused");

        assertThat(road.waitingAt(rescue)).containsExactly("hand-over-victim");
        assertThat(road.unitOf(rescue, "hand-over-victim")).isEqualTo(POLICE);
        assertThat(road.notices(rescue)).containsExactly(SUPERIOR);
    }

    @Test
    void cancelledRescueEndsWhereverItIs(Road road) {
        String rescue = road.rescueUnderWay(child("小花"));

        road.tell("RescueCancelled", rescue);

        assertThat(road.instance(rescue)).isEnded().hasPassed("EndEvent_RescueCancelled");
        assertThat(road.notices(rescue)).containsExactly(POLICE + " head rescue-cancelled");
        assertThat(road.value("select end_code from register.rescue where number = ?", rescue))
                .isEqualTo("cancelled");
    }

    @Test
    void policeOfAnotherRegionAreAskedFirst(Road road) {
        String rescue = elsewhere(road);

        assertThat(road.waitingAt(rescue)).containsExactly("request-assistance");
        road.answer(rescue, "request-assistance", "papers-incomplete");
        assertThat(road.waitingAt(rescue)).containsExactly("request-assistance");
        road.answer(rescue, "request-assistance", "granted");
        assertThat(road.waitingAt(rescue)).containsExactly("execute-rescue");
    }

    @Test
    void policeThatDoNotAnswerAreToldToTheirSuperior(Road road) {
        String rescue = elsewhere(road);

        road.answer(rescue, "request-assistance", "no-answer");

        assertThat(road.waitingAt(rescue)).containsExactly("request-assistance");
        assertThat(road.notices(rescue)).containsExactly("public-security-350200 head obstacle");
    }

    @Test
    void assistanceGrantedByMessageLetsTheRescueGoOn(Road road) {
        String rescue = elsewhere(road);

        road.tell("AssistanceGranted", rescue);

        assertThat(road.waitingAt(rescue)).containsExactly("execute-rescue");
        assertThat(road.instance(rescue)).hasPassed("Event_AssistanceGranted");
    }

    @Test
    void assistanceRefusedByMessageIsToldToTheSuperiorAndAskedAgain(Road road) {
        String rescue = elsewhere(road);

        road.tell("AssistanceRefused", rescue);

        assertThat(road.waitingAt(rescue)).containsExactly("request-assistance");
        assertThat(road.notices(rescue)).containsExactly("public-security-350200 head obstacle");
    }

    private static String obstructed(Road road) {
        String rescue = road.rescueUnderWay(child("小花"));
        road.answer(rescue, "execute-rescue", "obstructed");
        return rescue;
    }

    /** Reported here, to be found in Xiamen. */
    private static String elsewhere(Road road) {
        String report = road.report("ReportReceived", Map.of("incidentRegion", "350203"), child("小花"));
        road.answer(report, "register-report");
        road.answer(report, "check-duplicate");
        road.answer(report, "triage-report");
        String rescue = road.rescueOf(report);
        road.answer(rescue, "plan-rescue");
        return rescue;
    }
}
