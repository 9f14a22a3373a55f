package org.homeward.access;

import java.util.HashSet;
import java.util.Set;
import org.homeward.directory.Account;
import org.homeward.directory.Role;

/** The groups of an account as Camunda knows them: its roles, and the units that it works for. */
final class Groups {

    private Groups() {}

    static Set<String> of(Account account) {
        Set<String> groups = new HashSet<>();
        account.roles().forEach(role -> groups.add(role == Role.ADMIN ? "camunda-admin" : role.code()));
        if (account.worksForUnits()) {
            groups.addAll(account.units());
        }
        return groups;
    }
}
