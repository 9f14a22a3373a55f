package org.homeward.access;

import org.homeward.directory.Account;
import org.homeward.directory.Role;

/** What an account is towards the engine; an account may hold several posts. */
enum Post {
    /** Known to the directory in any role. */
    EVERYONE,
    /** Works on the tasks of its units. */
    WORKER,
    /** Watches over the cases of its regions, without any value in them. */
    OVERSEER,
    /** Keeps the machine running, without any personal value; moves no case. */
    ADMIN;

    boolean heldBy(Account account) {
        return switch (this) {
            case EVERYONE -> !account.roles().isEmpty();
            // An administrator grants memberships and must not gain from them.
            case WORKER -> account.worksForUnits() && !account.is(Role.ADMIN);
            case OVERSEER -> account.is(Role.MANAGER) || account.is(Role.JOINT_CONFERENCE);
            case ADMIN -> account.is(Role.ADMIN);
        };
    }
}
