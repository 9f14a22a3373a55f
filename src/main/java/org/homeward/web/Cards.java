package org.homeward.web;

import java.util.Collection;
import java.util.List;
import org.homeward.directory.Account;
import org.homeward.directory.Directory;
import org.homeward.directory.Unit;
import org.homeward.routing.Returned;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What tells one task from another of the same name: its number and its unit. */
@Component
class Cards {

    /** @param returned whether it came to the unit from another one */
    record Card(String task, @Nullable String number, String unit, boolean returned) {}

    private final JdbcTemplate jdbc;
    private final Directory directory;

    Cards(JdbcTemplate jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** The cards of those tasks that lie with the account's own units or with units that it oversees. */
    List<Card> of(Account account, Collection<String> tasks) {
        return jdbc
                .query(
                        """
                        select r.id, r.number, r.unit, t.priority_ >= ?
                          from register.task r join act_ru_task t on t.id_ = r.id where r.id = any(?)
                        """,
                        (row, number) ->
                                new Card(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)),
                        Returned.PRIORITY,
                        tasks.toArray(String[]::new))
                .stream()
                .filter(card -> directory.unit(card.unit()).stream().anyMatch(unit -> mayKnow(account, unit)))
                .toList();
    }

    private static boolean mayKnow(Account account, Unit unit) {
        return account.worksForUnits() && account.units().contains(unit.id())
                || account.regions().contains(unit.region());
    }
}
