package org.homeward.directory;

import java.util.Locale;

/** What an account may do; the lower-case code is also the id of a Camunda group. */
public enum Role {
    CASEWORKER,
    HEAD,
    MANAGER,
    AGENCY,
    JOINT_CONFERENCE,
    AUDITOR,
    ADMIN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
