package org.homeward.agency.http;

import java.util.Set;
import java.util.TreeSet;
import org.homeward.directory.Account;

/** The account that asks, and the units it acts for. */
public record Caller(Account account) {

    public String login() {
        return account.login();
    }

    public Set<String> units() {
        return account.units();
    }

    public boolean in(String unit) {
        return account.units().contains(unit);
    }

    /** The unit that the account speaks for where nothing says which. */
    public String mainUnit() {
        return new TreeSet<>(account.units()).first();
    }
}
