package org.homeward.protection;

import java.util.Optional;
import org.homeward.engine.ProtectiveRule;
import org.homeward.engine.Refusal;
import org.homeward.engine.Submission;
import org.homeward.register.ReportRegister;
import org.homeward.register.ReportRegister.ReportedPerson;
import org.springframework.stereotype.Component;

/**
 * Only an adult stays behind, and only after being asked alone (SPC 2016 art. 5; Criminal Law art. 416 on not rescuing). Before
 * the rescue the report's age counts; whoever has none there is taken for a child.
 */
@Component
class DecliningRescue implements ProtectiveRule {

    private static final String CHILD =
            "A child, or anybody whose adulthood is not known, does not stay behind: the rescue goes on for them.";

    private final ReportRegister register;

    DecliningRescue(ReportRegister register) {
        this.register = register;
    }

    @Override
    public Optional<Refusal> refuse(Submission submission) {
        Object outcome = submission.values().get("outcome");
        String report = String.valueOf(submission.variables().apply("reportNumber"));
        if (submission.form().equals("execute-rescue") && "adult-declined".equals(outcome)) {
            if (register.persons(report, "reported").stream().anyMatch(ReportedPerson::minor)) {
                return Optional.of(new Refusal("minor-cannot-decline", "outcome", CHILD));
            }
            if (!Boolean.TRUE.equals(submission.values().get("privateTalkWithoutBuyer"))) {
                return Optional.of(new Refusal(
                        "adult-asked-alone",
                        "privateTalkWithoutBuyer",
                        "An adult's word counts only if she or he was asked alone, without the buyer or the family."));
            }
        }
        if (submission.form().equals("hand-over-victim") && "own-way".equals(outcome)) {
            String person = String.valueOf(submission.variables().apply("person"));
            boolean child = register.persons(report).stream()
                    .filter(reported -> reported.person().equals(person))
                    .noneMatch(reported -> !reported.minor());
            return child ? Optional.of(new Refusal("minor-cannot-decline", "outcome", CHILD)) : Optional.empty();
        }
        return Optional.empty();
    }
}
