package org.homeward.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.homeward.road.Road.codes;

import java.time.Duration;
import java.util.Map;
import org.homeward.road.Road;
import org.homeward.road.RoadTest;
import org.junit.jupiter.api.Test;

@RoadTest
class CaseClosureTest {

    @Test
    void approvedClosureEndsWithThePersonsFeedback(Road road) {
        String number = proposable(road);

        road.answer(number, "propose-closure");
        road.answer(number, "confirm-by-police");
        road.answer(number, "approve-closure");
        road.answer(number, "take-feedback", "not-reachable");

        assertThat(road.closure(number)).isEnded().hasPassed("EndEvent_CaseClosed");
    }

    @Test
    void closureThatIsNotReadyEnds(Road road) {
        String number = proposable(road);

        road.answer(number, "propose-closure", "not-ready");

        assertThat(road.closure(number)).isEnded().hasPassed("EndEvent_NotReady");
    }

    @Test
    void objectionOfThePoliceGoesBackToWhoProposed(Road road) {
        String number = proposable(road);

        road.answer(number, "propose-closure");
        road.answer(number, "confirm-by-police", "objection");

        assertThat(road.openTasks(number)).containsExactly("propose-closure");
    }

    @Test
    void closureThatTheHeadReturnsIsProposedAnew(Road road) {
        String number = proposable(road);

        road.answer(number, "propose-closure");
        road.answer(number, "confirm-by-police");
        road.answer(number, "approve-closure", "returned");

        assertThat(road.openTasks(number)).containsExactly("propose-closure");
    }

    @Test
    void objectionFromOutsideTakesTheClosureBack(Road road) {
        String number = proposable(road);

        road.answer(number, "propose-closure");
        road.answer(number, "confirm-by-police");
        road.tell("ClosureObjected", number);

        assertThat(road.openTasks(number)).containsExactly("propose-closure");
        assertThat(road.closure(number)).isNotEnded();
    }

    @Test
    void caseThatOwesAServiceIsNotClosedByAnybody(Road road) {
        String number = road.served(road.childInReception());
        road.jump(Duration.ofDays(30));
        road.answer(number, "review-case-plan", "propose-closure");

        road.answer(number, "propose-closure");
        road.answer(number, "confirm-by-police");

        assertThat(road.closure(number)).isEnded().hasPassed("EndEvent_ClosureRefused");
        assertThat(road.openTasks(number)).containsExactly("review-case-plan");
        assertThat(road.variable(number, "closureResult")).isEqualTo("refused");
        assertThat(road.value("select status from register.victim_case where number = ?", number))
                .isEqualTo("open");
    }

    @Test
    void guardianshipMayOutliveTheCase(Road road) {
        String number = road.planning(road.childInReception());
        road.answer(number, "draw-up-case-plan", "submitted", Map.of("services", codes("guardianship")));
        road.answer(number, "approve-case-plan");
        road.finishCare(road.serviceOf(number, "medical"));
        road.jump(Duration.ofDays(31));
        road.answer(number, "review-case-plan", "propose-closure");

        road.answer(number, "propose-closure");
        road.answer(number, "confirm-by-police");

        assertThat(road.openTasks(number)).containsExactly("approve-closure");
    }

    @Test
    void closureThatLacksAFactIsContestedAndTheOfficeIsTold(Road road) {
        String number = proposable(road);

        road.answer(number, "propose-closure", "proposed", Map.of("criteriaMet", codes("safe-6m", "stable-home")));
        road.answer(number, "confirm-by-police");

        assertThat(road.openTasks(number)).containsExactly("approve-closure");
        assertThat(road.notices(number)).contains("joint-conference-office-350102 head closure-contested");
        road.answer(number, "approve-closure", "approved", Map.of("closureDeviationReason", "the school has no place"));
        road.answer(number, "take-feedback");
        assertThat(road.closure(number)).isEnded().hasPassed("EndEvent_CaseClosed");
    }

    @Test
    void safetyThatThePoliceDoubtIsAMissingFact(Road road) {
        String number = proposable(road);

        road.answer(number, "propose-closure");
        road.answer(number, "confirm-by-police", "agreed", Map.of("safetyOpen", true));

        assertThat(road.notices(number)).contains("joint-conference-office-350102 head closure-contested");
    }

    @Test
    void childIsNotClosedAsDeclined(Road road) {
        String number = proposable(road);

        road.answer(number, "propose-closure", "proposed", Map.of("closureReason", "declined"));
        road.answer(number, "confirm-by-police");

        assertThat(road.closure(number)).isEnded().hasPassed("EndEvent_ClosureRefused");
    }

    @Test
    void lostChildIsNotClosed(Road road) {
        String number = proposable(road);

        road.answer(number, "propose-closure", "proposed", Map.of("closureReason", "lost-contact"));
        road.answer(number, "confirm-by-police");

        assertThat(road.closure(number)).isEnded().hasPassed("EndEvent_ClosureRefused");
    }

    /** A child's case that owes nothing, as far as the question whether to close it. */
    private static String proposable(Road road) {
        String number = road.readyToClose(road.childInReception());
        road.answer(number, "review-case-plan", "propose-closure");
        return number;
    }
}
