package org.homeward.casefile;

/** Says which variables may be stored in clear; every other is personal. */
public interface PlainNames {

    /** Exactly as declared: a name that differs in case only is personal. */
    boolean isPlain(String name);
}
