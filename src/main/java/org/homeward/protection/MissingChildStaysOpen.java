package org.homeward.protection;

import java.util.Optional;
import org.homeward.engine.ProtectiveRule;
import org.homeward.engine.Refusal;
import org.homeward.engine.Submission;
import org.springframework.stereotype.Component;

/** A child who cannot be found is a missing child, and the case stays open (法发〔2010〕7号: filed at once). */
@Component
class MissingChildStaysOpen implements ProtectiveRule {

    @Override
    public Optional<Refusal> refuse(Submission submission) {
        boolean lostChild = submission.form().equals("propose-closure")
                && "lost-contact".equals(submission.values().get("closureReason"))
                && !Boolean.FALSE.equals(submission.variables().apply("minor"));
        return lostChild
                ? Optional.of(new Refusal(
                        "missing-child-stays-open",
                        "closureReason",
                        "A child whose contact is lost is a missing child: the case stays open and the police search."))
                : Optional.empty();
    }
}
