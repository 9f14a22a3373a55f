package org.homeward.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.road.Persons.child;
import static org.homeward.road.Road.POLICE;
import static org.homeward.road.Road.WELFARE;

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
    void everyHandIsKeptInTheRegister(Road road) {
        String report = road.report(child("小花"));

        road.wrongUnit(report, TASK, WELFARE);

        assertThat(road.values(
                        "select kind || ' ' || to_unit from register.handoff where number = ? order by id", report))
                .containsExactly("routed " + POLICE, "wrong-unit " + WELFARE);
    }
}
