package org.homeward.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.road.Persons.child;
import static org.homeward.road.Persons.woman;
import static org.homeward.road.Road.POLICE;

import java.util.Map;
import org.homeward.road.Road;
import org.homeward.road.RoadTest;
import org.junit.jupiter.api.Test;

@RoadTest
class RouteTaskTest {

    @Test
    void taskGoesToTheDepartmentOfItsPlaceWithADueDate(Road road) {
        String report = road.report(child("小花"));

        assertThat(road.unitOf(report, "register-report")).isEqualTo(POLICE);
        assertThat(road.task(report, "register-report").getDueDate()).isNotNull();
        assertThat(road.notices(report)).isEmpty();
    }

    @Test
    void placeWithoutAUnitFallsBackToTheLevelAboveAndTheAdministratorIsTold(Road road) {
        String report = road.report("ReportReceived", Map.of("receivedRegion", "520103"), child("小花"));

        assertThat(road.unitOf(report, "register-report")).isEqualTo("public-security-520100");
        assertThat(road.notices(report)).containsExactly("administrators admin no-unit");
    }

    @Test
    void unknownPlaceGoesToAJointConferenceOfficeAndTheAdministratorIsTold(Road road) {
        String report = road.report("ReportReceived", Map.of("receivedRegion", "110101"), child("小花"));

        assertThat(road.unitOf(report, "register-report")).startsWith("joint-conference-office-");
        assertThat(road.notices(report)).containsExactly("administrators admin no-unit");
    }

    @Test
    void taskOfAnEmergencyIsDueSooner(Road road) {
        String calm = road.report(woman("阿梅"));
        String urgent = road.report("ReportReceived", Map.of("imminentDanger", true), woman("阿梅"));

        assertThat(road.task(urgent, "register-report").getDueDate())
                .isBefore(road.task(calm, "register-report").getDueDate());
    }

    @Test
    void cooperatingUnitsSeeTheTaskAndDoNotHaveIt(Road road) {
        String number = road.childInReception();

        assertThat(road.linkedTo(number, "check-first-needs"))
                .contains("cooperating health-350102")
                .contains("candidate " + road.unitOf(number, "check-first-needs"));
    }
}
