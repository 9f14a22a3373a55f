package org.homeward.engine;

import java.util.Optional;

/** A rule that protects a person and that no door gets round: asked for each valid answer before it takes effect. */
public interface ProtectiveRule {

    Optional<Refusal> refuse(Submission submission);
}
