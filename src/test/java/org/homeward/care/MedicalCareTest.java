package org.homeward.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.homeward.road.Road.HERE;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.homeward.engine.Now;
import org.homeward.road.Road;
import org.homeward.road.RoadTest;
import org.junit.jupiter.api.Test;

@RoadTest
class MedicalCareTest {

    private static final String HEALTH = "health-350102";
    private static final String SUPERIOR = "health-350100 head obstacle";

    @Test
    void careEndsWhereNoTreatmentIsNeeded(Road road) {
        String care = ofAChild(road);

        road.answer(care, "do-first-medical-check", "no-urgent-finding");
        road.answer(care, "plan-treatment", "none-needed");
        assertThat(road.openTasks(care)).containsExactly("collect-forensic-evidence");
        road.answer(care, "collect-forensic-evidence", "too-late");

        assertThat(road.instance(care))
                .isEnded()
                .hasPassed("EndEvent_NoTreatmentNeeded", "EndEvent_EvidenceQuestionSettled");
        assertThat(status(road, care)).isEqualTo("done");
    }

    @Test
    void completedTreatmentEndsTheCare(Road road) {
        String care = underTreatment(road);

        road.answer(care, "approve-treatment-cost", "partly");
        road.answer(care, "report-treatment-progress", "continue");
        road.answer(care, "report-treatment-progress", "hospitalised");
        road.answer(care, "report-treatment-progress", "completed");

        assertThat(road.instance(care))
                .isEnded()
                .hasPassed("EndEvent_CostSettled", "EndEvent_TreatmentCompleted", "EndEvent_MedicalCareEnded");
        assertThat(status(road, care)).isEqualTo("done");
    }

    @Test
    void interruptedTreatmentIsPlannedAnewWithoutAskingForTheCostAgain(Road road) {
        String care = underTreatment(road);

        road.answer(care, "report-treatment-progress", "interrupted");
        road.answer(care, "plan-treatment", "in-patient");

        assertThat(road.openTasks(care)).containsExactly("approve-treatment-cost", "report-treatment-progress");
    }

    @Test
    void refusedCostIsToldToTheSuperiorAndTheTreatmentGoesOn(Road road) {
        String care = underTreatment(road);

        road.answer(care, "approve-treatment-cost", "refused");

        assertThat(road.openTasks(care)).containsExactly("report-treatment-progress");
        assertThat(road.notices(care)).containsExactly(SUPERIOR);
    }

    @Test
    void treatmentThatIsNotGivenHereIsAskedOfTheHealthDepartmentAbove(Road road) {
        String care = ofAChild(road);
        road.answer(care, "collect-forensic-evidence", "not-indicated");
        road.answer(care, "do-first-medical-check", "hospitalise");

        road.answer(care, "plan-treatment", "referral-elsewhere");
        String referral = road.value(
                "select number from register.referral where from_unit = ? "
                        + "and case_number = (select case_number from register.service where number = ?)",
                HEALTH,
                care);
        assertThat(road.unitOf(referral, "respond-to-referral")).isEqualTo("health-350100");
        road.finishReferral(referral);
        road.answer(care, "report-treatment-progress", "completed");

        assertThat(road.instance(care)).isEnded().hasPassed("EndEvent_TreatmentCompleted");
    }

    @Test
    void deathInTreatmentEndsTheCase(Road road) {
        String care = underTreatment(road);
        String number = caseOf(road, care);
        road.answer(care, "approve-treatment-cost");

        road.answer(care, "report-treatment-progress", "died");

        assertThat(road.instance(care)).isEnded().hasPassed("EndEvent_PersonDied");
        assertThat(road.instance(number)).isEnded().hasPassed("EndEvent_CaseEnded");
        assertThat(road.value("select end_code from register.victim_case where number = ?", number))
                .isEqualTo("deceased");
    }

    @Test
    void adultWhoRefusesTheCheckThreeTimesIsNotExamined(Road road) {
        String care = ofAWoman(road);

        road.answer(care, "collect-forensic-evidence", "refused");
        road.answer(care, "do-first-medical-check", "refused");
        road.jump(Duration.ofDays(3));
        road.answer(care, "do-first-medical-check", "refused");
        road.jump(Duration.ofDays(3));
        road.answer(care, "do-first-medical-check", "refused");

        assertThat(road.instance(care)).isEnded().hasPassed("EndEvent_RefusedByAdult");
        assertThat(status(road, care)).isEqualTo("waived");
    }

    @Test
    void refusedCareIsWaivedWhicheverTaskComesLast(Road road) {
        String care = ofAWoman(road);

        road.answer(care, "do-first-medical-check", "refused");
        road.jump(Duration.ofDays(3));
        road.answer(care, "do-first-medical-check", "refused");
        road.jump(Duration.ofDays(3));
        road.answer(care, "do-first-medical-check", "refused");
        road.answer(care, "collect-forensic-evidence", "refused");

        assertThat(status(road, care)).isEqualTo("waived");
    }

    @Test
    void adultWhoAgreesTheSecondTimeIsTreated(Road road) {
        String care = ofAWoman(road);

        road.answer(care, "do-first-medical-check", "refused");
        assertThat(road.waitingAt(care)).containsExactly("Event_CheckOfferedAgain", "collect-forensic-evidence");
        road.jump(Duration.ofDays(3));
        road.answer(care, "do-first-medical-check", "treatment-needed");

        assertThat(road.openTasks(care)).containsExactly("collect-forensic-evidence", "plan-treatment");
    }

    @Test
    void emergencyIsTreatedFirst(Road road) {
        String care = ofAChild(road);

        road.tell("EmergencyReported", care);

        assertThat(road.instance(care)).hasPassed("EndEvent_TreatedFirst");
        assertThat(road.task(care, "do-first-medical-check").getDueDate()).isBeforeOrEqualTo(Date.from(Now.instant()));
        assertThat(road.notices(care)).containsExactly(HEALTH + " head emergency");
    }

    @Test
    void movedPatientIsHandedOverToTheHospitalThere(Road road) {
        String care = underTreatment(road);

        road.tell("PatientMoved", care, Map.of("residenceRegion", "350203"));
        assertThat(road.unitOf(care, "hand-over-treatment")).isEqualTo(HEALTH);
        road.answer(care, "hand-over-treatment", "no-capacity");
        assertThat(road.notices(care)).containsExactly(SUPERIOR);
        road.answer(care, "hand-over-treatment", "accepted");

        assertThat(road.instance(care)).isNotEnded().hasPassed("EndEvent_TreatmentHandedOver");
    }

    @Test
    void handOverThatComesLastEndsTheCareAsDone(Road road) {
        String care = underTreatment(road);
        road.tell("PatientMoved", care, Map.of("residenceRegion", "350203"));
        road.answer(care, "approve-treatment-cost");
        road.answer(care, "report-treatment-progress", "completed");

        road.answer(care, "hand-over-treatment", "accepted");

        assertThat(road.instance(care)).isEnded();
        assertThat(road.value("select status || ' ' || end_code from register.service where number = ?", care))
                .isEqualTo("done completed");
    }

    @Test
    void patientMayDeclineToBeHandedOver(Road road) {
        String care = underTreatment(road);

        road.tell("PatientMoved", care, Map.of("residenceRegion", "350203"));
        road.answer(care, "hand-over-treatment", "patient-declines");

        assertThat(road.instance(care)).isNotEnded().hasPassed("EndEvent_HandoverDeclined");
        assertThat(road.openTasks(care)).containsExactly("approve-treatment-cost", "report-treatment-progress");
    }

    @Test
    void careThatAnAgencyAsksForBeginsByMessage(Road road) {
        String number = road.childInReception();

        String care = road.message("MedicalCareRequested", 'S', Map.of("caseNumber", number, "caseRegion", HERE));

        assertThat(road.openTasks(care)).containsExactly("collect-forensic-evidence", "do-first-medical-check");
        assertThat(road.services(number, "open")).containsExactly("medical");
        assertThat(road.variable(care, "minor")).isEqualTo(true);
    }

    private static String ofAChild(Road road) {
        return firstCheck(road, road.childInReception());
    }

    private static String ofAWoman(Road road) {
        return firstCheck(road, road.womanInReception());
    }

    private static String firstCheck(Road road, String number) {
        road.answer(number, "check-first-needs");
        return road.serviceOf(number, "medical");
    }

    private static String underTreatment(Road road) {
        String care = ofAChild(road);
        road.answer(care, "collect-forensic-evidence");
        road.answer(care, "do-first-medical-check", "treatment-needed");
        road.answer(care, "plan-treatment", "out-patient");
        return care;
    }

    private static String caseOf(Road road, String care) {
        return road.value("select case_number from register.service where number = ?", care);
    }

    private static String status(Road road, String care) {
        return road.value("select status from register.service where number = ?", care);
    }
}
