package org.homeward.casefile;

import java.time.Instant;

/** A text of a number's file, opened for reading. */
public record SealedText(String kind, Instant writtenAt, String text) {

    /** A record prints its fields; this one must never reach a log. */
    @Override
    public String toString() {
        return "SealedText[" + kind + "]";
    }
}
