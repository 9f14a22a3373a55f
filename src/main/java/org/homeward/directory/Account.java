package org.homeward.directory;

import java.util.Set;

/**
 * A person or a system that logs in.
 *
 * @param units units it acts for; for a manager the units whose regions it oversees
 * @param regions every region that a manager or a joint-conference officer oversees: its units' regions and all below
 */
public record Account(String login, Set<Role> roles, Set<String> units, Set<String> regions) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** A manager only watches; membership in a unit's group would let it work there. */
    public boolean worksForUnits() {
        return is(Role.CASEWORKER) || is(Role.HEAD) || is(Role.AGENCY) || is(Role.JOINT_CONFERENCE);
    }
}
