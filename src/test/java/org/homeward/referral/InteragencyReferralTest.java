package org.homeward.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.homeward.road.Road.HERE;
import static org.homeward.road.Road.POLICE;
import static org.homeward.road.Road.WELFARE;

import java.util.Map;
import org.homeward.road.Road;
import org.homeward.road.RoadTest;
import org.junit.jupiter.api.Test;

/** The police here ask civil affairs here, unless a test says otherwise. */
@RoadTest
class InteragencyReferralTest {

    @Test
    void acceptedResultEndsTheReferral(Road road) {
        String referral = road.referral();

        assertThat(road.unitOf(referral, "respond-to-referral")).isEqualTo(WELFARE);
        road.answer(referral, "respond-to-referral", "accepted");
        assertThat(status(road, referral)).isEqualTo("accepted");
        road.answer(referral, "provide-service", "completed");
        assertThat(status(road, referral)).isEqualTo("reported");
        assertThat(road.unitOf(referral, "accept-result")).isEqualTo(POLICE);
        road.answer(referral, "accept-result", "follow-up");

        assertThat(road.instance(referral)).isEnded().hasPassed("EndEvent_ServiceAccepted");
        assertThat(status(road, referral)).isEqualTo("completed");
    }

    @Test
    void resultThatDoesNotSufficeGoesBackToTheServingUnit(Road road) {
        String referral = road.referral();

        road.answer(referral, "respond-to-referral");
        road.answer(referral, "provide-service", "partly");
        road.answer(referral, "accept-result", "returned");

        assertThat(road.waitingAt(referral)).containsExactly("provide-service");
        assertThat(status(road, referral)).isEqualTo("accepted");
    }

    @Test
    void returnedReferralGoesToCompleteInformation(Road road) {
        String referral = road.referral();

        road.answer(referral, "respond-to-referral", "returned");

        assertThat(road.waitingAt(referral)).containsExactly("complete-information");
        assertThat(road.unitOf(referral, "complete-information")).isEqualTo(POLICE);
        assertThat(status(road, referral)).isEqualTo("returned");
        road.answer(referral, "complete-information", "supplied");
        assertThat(road.unitOf(referral, "respond-to-referral")).isEqualTo(WELFARE);
        assertThat(status(road, referral)).isEqualTo("requested");
    }

    @Test
    void secondReturnCountsAsRejection(Road road) {
        String referral = road.referral();

        road.answer(referral, "respond-to-referral", "returned");
        road.answer(referral, "complete-information");
        road.answer(referral, "respond-to-referral", "returned");

        assertThat(road.waitingAt(referral)).containsExactly("decide-on-rejection");
        assertThat(status(road, referral)).isEqualTo("rejected");
    }

    @Test
    void informationThatNobodyHasIsARejection(Road road) {
        String referral = road.referral();

        road.answer(referral, "respond-to-referral", "returned");
        road.answer(referral, "complete-information", "cannot-supply");

        assertThat(road.waitingAt(referral)).containsExactly("decide-on-rejection");
    }

    @Test
    void askingUnitMayWithdraw(Road road) {
        String referral = road.referral();

        road.answer(referral, "respond-to-referral", "returned");
        road.answer(referral, "complete-information", "withdrawn");

        assertThat(road.instance(referral)).isEnded().hasPassed("EndEvent_Withdrawn");
        assertThat(status(road, referral)).isEqualTo("withdrawn");
    }

    @Test
    void rejectedReferralGoesToAnotherUnit(Road road) {
        String referral = rejected(road);

        road.answer(referral, "decide-on-rejection", "other-unit", Map.of("newTargetUnit", "womens-federation-350102"));

        assertThat(road.unitOf(referral, "respond-to-referral")).isEqualTo("womens-federation-350102");
        assertThat(status(road, referral)).isEqualTo("requested");
    }

    @Test
    void rejectedReferralGoesToTheSameDepartmentOfAnotherRegion(Road road) {
        String referral = rejected(road);

        road.answer(referral, "decide-on-rejection", "other-region", Map.of("newTargetRegion", "350203"));

        assertThat(road.unitOf(referral, "respond-to-referral")).isEqualTo("civil-affairs-350203");
    }

    @Test
    void insistingTakesTheReferralToTheJointConferenceOffice(Road road) {
        String referral = rejected(road);

        road.answer(referral, "decide-on-rejection", "insist");

        assertThat(road.unitOf(referral, "respond-to-referral")).isEqualTo("joint-conference-office-350102");
    }

    @Test
    void anotherUnitMayAskBackOnceOfItsOwn(Road road) {
        String referral = road.referral();
        road.answer(referral, "respond-to-referral", "returned");
        road.answer(referral, "complete-information");
        road.answer(referral, "respond-to-referral", "rejected");
        road.answer(referral, "decide-on-rejection", "other-unit");

        road.answer(referral, "respond-to-referral", "returned");

        assertThat(road.waitingAt(referral)).containsExactly("complete-information");
    }

    @Test
    void droppedReferralEndsWithAReason(Road road) {
        String referral = rejected(road);

        road.answer(referral, "decide-on-rejection", "drop");

        assertThat(road.instance(referral)).isEnded().hasPassed("EndEvent_Dropped");
        assertThat(status(road, referral)).isEqualTo("waived");
    }

    @Test
    void agencyAnswersByMessagesAlone(Road road) {
        String referral = road.referral();

        road.tell("ServiceReturned", referral, Map.of("missingInfo", "which language?"));
        assertThat(road.waitingAt(referral)).containsExactly("complete-information");
        road.tell("InformationSupplied", referral, Map.of("supplement", "Mandarin"));
        assertThat(road.waitingAt(referral)).containsExactly("respond-to-referral");
        road.tell("ServiceAccepted", referral);
        assertThat(road.waitingAt(referral)).containsExactly("provide-service");
        road.tell("ServiceCompleted", referral, Map.of("serviceResult", "completed"));
        assertThat(road.waitingAt(referral)).containsExactly("accept-result");
    }

    @Test
    void agencyRejectsByMessage(Road road) {
        String referral = road.referral();

        road.tell("ServiceRejected", referral, Map.of("rejectReason", "no-capacity"));

        assertThat(road.waitingAt(referral)).containsExactly("decide-on-rejection");
        assertThat(road.unitOf(referral, "decide-on-rejection")).isEqualTo(WELFARE);
        assertThat(road.value(
                        "select ended_how from register.task where number = ? and task = 'respond-to-referral'",
                        referral))
                .isEqualTo("withdrawn");
    }

    @Test
    void cancelledReferralEndsWhoeverWorksOnIt(Road road) {
        String referral = road.referral();
        road.answer(referral, "respond-to-referral");

        road.tell("ServiceCancelled", referral);

        assertThat(road.instance(referral)).isEnded().hasPassed("EndEvent_ReferralCancelled");
        assertThat(status(road, referral)).isEqualTo("cancelled");
    }

    @Test
    void referralThatAnAgencyAsksForBeginsByMessage(Road road) {
        String number = road.childInReception();

        String referral = road.message(
                "ServiceRequested",
                'F',
                Map.of(
                        "caseNumber", number,
                        "caseRegion", HERE,
                        "serviceType", "schooling",
                        "targetUnit", "education-350102",
                        "targetRegion", HERE,
                        "requestingUnit", WELFARE,
                        "requestingRegion", HERE,
                        "minor", true));

        assertThat(road.unitOf(referral, "respond-to-referral")).isEqualTo("education-350102");
        assertThat(road.value("select case_number from register.referral where number = ?", referral))
                .isEqualTo(number);
    }

    private static String rejected(Road road) {
        String referral = road.referral();
        road.answer(referral, "respond-to-referral", "rejected");
        return referral;
    }

    private static String status(Road road, String referral) {
        return road.value("select status from register.referral where number = ?", referral);
    }
}
