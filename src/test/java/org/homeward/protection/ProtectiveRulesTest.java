package org.homeward.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.homeward.casefile.Identity;
import org.homeward.engine.ProtectiveRuleException;
import org.homeward.road.Road;
import org.homeward.road.RoadTest;
import org.junit.jupiter.api.Test;

/** Valid answers that would leave a child without protection are refused at the form's door, and nothing changes. */
@RoadTest
class ProtectiveRulesTest {

    @Test
    void childCannotRefuseProtection(Road road) {
        String number = road.childInReception();
        road.answer(number, "inform-of-rights");

        ProtectiveRuleException refused = refusal(
                road,
                number,
                "record-consent",
                Map.of("answer", "do", "outcome", "refused", "childView", "no", "consentDocumentNumber", "1"));

        assertThat(refused.refusal().rule()).isEqualTo("minor-cannot-decline");
        assertThat(refused.refusal().field()).isEqualTo("outcome");
        assertThat(road.openTasks(number)).contains("record-consent");
    }

    @Test
    void provedAdultMayRefuse(Road road) {
        String number = road.womanInReception();
        road.answer(number, "inform-of-rights");

        road.submit(
                number, "record-consent", Map.of("answer", "do", "outcome", "refused", "consentDocumentNumber", "1"));

        assertThat(road.openTasks(number)).doesNotContain("record-consent");
    }

    @Test
    void whoMayBeAChildDoesNotStayBehindAtTheRescue(Road road) {
        String report = road.report(Identity.UNKNOWN);
        String rescue = rescueOf(road, report);

        ProtectiveRuleException refused = refusal(
                road,
                rescue,
                "execute-rescue",
                Map.of(
                        "answer", "do",
                        "outcome", "adult-declined",
                        "privateTalkWithoutBuyer", true,
                        "declineStatementDocumentNumber", "1"));

        assertThat(refused.refusal().rule()).isEqualTo("minor-cannot-decline");
        assertThat(road.openTasks(rescue)).contains("execute-rescue");
    }

    @Test
    void adultWhoWasNotAskedAloneDoesNotStayBehind(Road road) {
        String report = road.report(adult());
        String rescue = rescueOf(road, report);

        ProtectiveRuleException refused = refusal(
                road,
                rescue,
                "execute-rescue",
                Map.of("answer", "do", "outcome", "adult-declined", "declineStatementDocumentNumber", "1"));

        assertThat(refused.refusal().rule()).isEqualTo("adult-asked-alone");
        assertThat(refused.refusal().field()).isEqualTo("privateTalkWithoutBuyer");
    }

    @Test
    void childIsNotLetGoItsOwnWay(Road road) {
        String report = road.report(Identity.UNKNOWN);
        String rescue = rescueOf(road, report);
        road.answer(rescue, "execute-rescue");

        ProtectiveRuleException refused =
                refusal(road, rescue, "hand-over-victim", Map.of("answer", "do", "outcome", "own-way"));

        assertThat(refused.refusal().rule()).isEqualTo("minor-cannot-decline");
    }

    @Test
    void lostChildIsNotClosed(Road road) {
        String number = road.childInReception();
        road.readyToClose(number);
        road.answer(number, "review-case-plan", "propose-closure");

        ProtectiveRuleException refused = refusal(
                road,
                number,
                "propose-closure",
                Map.of("answer", "do", "outcome", "proposed", "closureReason", "lost-contact"));

        assertThat(refused.refusal().rule()).isEqualTo("missing-child-stays-open");
        assertThat(refused.refusal().field()).isEqualTo("closureReason");
    }

    private static Identity adult() {
        return new Identity("Mei", null, null, null, "female", null, 30, "CN", null, null, "zh", null, null);
    }

    private static String rescueOf(Road road, String report) {
        road.answer(report, "register-report");
        road.answer(report, "check-duplicate");
        road.answer(report, "triage-report", "open-rescue");
        String rescue = road.rescueOf(report);
        road.answer(rescue, "plan-rescue");
        return rescue;
    }

    private static ProtectiveRuleException refusal(Road road, String number, String task, Map<String, Object> values) {
        return catchThrowableOfType(ProtectiveRuleException.class, () -> road.submit(number, task, values));
    }
}
