package org.homeward.protection;

import java.util.Map;
import java.util.Optional;
import org.homeward.engine.ProtectiveRule;
import org.homeward.engine.Refusal;
import org.homeward.engine.Submission;
import org.springframework.stereotype.Component;

/**
 * A minor cannot decline protection; whoever may be a minor is one (Civil Code arts. 17 to 20; Minors Law arts. 92 to 96).
 */
@Component
class MinorCannotDecline implements ProtectiveRule {

    private static final String RULE = "minor-cannot-decline";
    private static final String SENTENCE =
            "A child, or anybody whose adulthood is not proved, cannot decline protection: it goes on, and the child's"
                    + " own view is recorded.";

    /** The answers by which a person declines, by the form that asks. */
    private static final Map<String, String> DECLINES = Map.of(
            "record-consent", "refused",
            "do-first-medical-check", "refused",
            "hand-over-treatment", "patient-declines",
            "provide-service", "declined");

    @Override
    public Optional<Refusal> refuse(Submission submission) {
        if (Boolean.FALSE.equals(submission.variables().apply("minor"))) {
            return Optional.empty();
        }
        Object outcome = submission.values().get("outcome");
        if (outcome != null && outcome.equals(DECLINES.get(submission.form()))) {
            return Optional.of(new Refusal(RULE, "outcome", SENTENCE));
        }
        if (submission.form().equals("propose-closure")
                && "declined".equals(submission.values().get("closureReason"))) {
            return Optional.of(new Refusal(RULE, "closureReason", SENTENCE));
        }
        return Optional.empty();
    }
}
