package org.homeward.road;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/** The accounts of the demo as a newcomer reads them from the file. */
public record DemoAccounts(List<DemoAccount> all) {

    public record DemoAccount(String login, String password, Set<String> roles, Set<String> units) {}

    public static DemoAccounts read() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(Path.of("deploy/demo/accounts.csv"))) {
            return new DemoAccounts(format.parse(reader).stream()
                    .map(row -> new DemoAccount(
                            row.get("login"),
                            row.get("password"),
                            Set.of(row.get("roles").split(";")),
                            Set.of(row.get("units").split(";"))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DemoAccount of(String unit, String role) {
        return all.stream()
                .filter(account ->
                        account.units().contains(unit) && account.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + role + " of " + unit));
    }
}
