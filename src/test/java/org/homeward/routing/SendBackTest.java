package org.homeward.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.road.Persons.child;
import static org.homeward.road.Road.POLICE;
import static org.homeward.road.Road.WELFARE;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.homeward.road.Road;
import org.homeward.road.RoadTest;
import org.junit.jupiter.api.Test;

/** Submitted by a caseworker of the unit, as in Tasklist. */
@RoadTest
class SendBackTest {

    private static final String TASK = "register-report";

    @Test
    void wrongUnitHandsTheTaskToTheUnitNamed(Road road) {
        String report = road.report(child("小花"));

        road.wrongUnit(report, TASK, "public-security-350103");

        assertThat(road.unitOf(report, TASK)).isEqualTo("public-security-350103");
        assertThat(road.task(report, TASK).getAssignee()).isNull();
    }

    @Test
    void wrongUnitThatKnowsNoBetterAsksItsSuperior(Road road) {
        String report = road.report(child("小花"));

        road.submit(report, TASK, Map.of("answer", "wrong-unit", "answerReason", "not ours"));

        assertThat(road.unitOf(report, TASK)).isEqualTo("public-security-350100");
    }

    @Test
    void secondWrongUnitBringsTheTaskToTheJointConferenceOffice(Road road) {
        String report = road.report(child("小花"));

        road.wrongUnit(report, TASK, WELFARE);
        road.wrongUnit(report, TASK, POLICE);

        assertThat(road.unitOf(report, TASK)).isEqualTo("joint-conference-office-350102");
    }

    @Test
    void jointConferenceOfficeNamesAnyUnit(Road road) {
        String report = road.report(child("小花"));
        road.wrongUnit(report, TASK, WELFARE);
        road.wrongUnit(report, TASK, POLICE);

        road.wrongUnit(report, TASK, POLICE);

        assertThat(road.unitOf(report, TASK)).isEqualTo(POLICE);
    }

    @Test
    void unitThatCannotKeepsTheTaskAndItsHeadIsTold(Road road) {
        String report = road.report(child("小花"));

        road.cannot(report, TASK);

        assertThat(road.unitOf(report, TASK)).isEqualTo(POLICE);
        assertThat(road.notices(report)).containsExactly(POLICE + " head cannot");
    }

    @Test
    void secondCannotBringsTheTaskToTheSuperior(Road road) {
        String report = road.report(child("小花"));

        road.cannot(report, TASK);
        road.cannot(report, TASK);

        assertThat(road.unitOf(report, TASK)).isEqualTo("public-security-350100");
        assertThat(road.notices(report)).containsExactly(POLICE + " head cannot", "public-security-350100 head cannot");
    }

    @Test
    void nextUnitHasToHurryAsMuchInAnEmergency(Road road) {
        String report = road.report("ReportReceived", Map.of("imminentDanger", true), child("小花"));
        Instant due = due(road, report);

        road.jump(Duration.ofMinutes(5));
        road.wrongUnit(report, TASK, WELFARE);

        assertThat(Duration.between(due, due(road, report))).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
    }

    @Test
    void unitThatCannotGainsNoTime(Road road) {
        String report = road.report(child("小花"));
        Instant due = due(road, report);

        road.jump(Duration.ofMinutes(5));
        road.cannot(report, TASK);

        assertThat(due(road, report)).isEqualTo(due);
    }

    @Test
    void limitOfTheLawIsNotStretchedByHandingOn(Road road) {
        String report = road.reportToTriage(child("小花"));
        road.answer(report, "triage-report", "unfounded");
        Instant due = road.task(report, "give-filing-notice").getDueDate().toInstant();

        road.jump(Duration.ofHours(5));
        road.wrongUnit(report, "give-filing-notice", "public-security-350103");

        assertThat(road.task(report, "give-filing-notice").getDueDate().toInstant())
                .isEqualTo(due);
    }

    private static Instant due(Road road, String report) {
        return road.task(report, TASK).getDueDate().toInstant();
    }

    @Test
    void everyHandIsKeptInTheRegister(Road road) {
        String report = road.report(child("小花"));

        road.wrongUnit(report, TASK, WELFARE);

        assertThat(road.values(
                        "select kind || ' ' || to_unit from register.handoff where number = ? order by id", report))
                .containsExactly("routed " + POLICE, "wrong-unit " + WELFARE);
    }
}
