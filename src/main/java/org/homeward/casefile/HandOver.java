package org.homeward.casefile;

import java.util.Locale;

/** What became of a reported person's hand-over. */
public enum HandOver {
    /** not handed over yet */
    AWAITED,
    /** a unit took the person in and signed for it */
    HANDED_OVER,
    /** an adult who went her own way */
    OWN_WAY;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static HandOver of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
