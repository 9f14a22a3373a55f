package org.homeward.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One state of the directory, immutable, with the ways through it worked out. */
record DirectorySnapshot(
        long revision,
        Map<String, Region> regions,
        Map<String, Department> departments,
        Map<String, Unit> units,
        Map<String, Account> accounts,
        Map<String, List<String>> children,
        Map<String, List<Account>> accountsByUnit,
        Map<String, List<Unit>> unitsByRegion) {

    static final DirectorySnapshot EMPTY =
            new DirectorySnapshot(-1, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    static DirectorySnapshot of(
            long revision,
            Map<String, Region> regions,
            Map<String, Department> departments,
            Map<String, Unit> units,
            List<Account> rawAccounts) {
        Map<String, List<String>> children = new LinkedHashMap<>();
        regions.values().forEach(r -> {
            if (r.parent() != null) {
                children.computeIfAbsent(r.parent(), p -> new ArrayList<>()).add(r.code());
            }
        });
        Map<String, List<Unit>> unitsByRegion = new LinkedHashMap<>();
        units.values()
                .forEach(u -> unitsByRegion
                        .computeIfAbsent(u.region(), r -> new ArrayList<>())
                        .add(u));
        Map<String, Account> accounts = new LinkedHashMap<>();
        Map<String, List<Account>> byUnit = new LinkedHashMap<>();
        for (Account raw : rawAccounts) {
            Set<String> overseen = new LinkedHashSet<>();
            if (raw.is(Role.MANAGER) || raw.is(Role.JOINT_CONFERENCE)) {
                raw.units().forEach(u -> collect(units.get(u).region(), children, overseen));
            }
            Account account = new Account(raw.login(), raw.roles(), raw.units(), Collections.unmodifiableSet(overseen));
            accounts.put(account.login(), account);
            account.units()
                    .forEach(u ->
                            byUnit.computeIfAbsent(u, k -> new ArrayList<>()).add(account));
        }
        return new DirectorySnapshot(revision, regions, departments, units, accounts, children, byUnit, unitsByRegion);
    }

    private static void collect(String region, Map<String, List<String>> children, Set<String> into) {
        into.add(region);
        children.getOrDefault(region, List.of()).forEach(child -> collect(child, children, into));
    }

    List<Account> accountsOf(String unit) {
        return accountsByUnit.getOrDefault(unit, List.of());
    }

    Set<String> within(String region) {
        Set<String> all = new LinkedHashSet<>();
        collect(region, children, all);
        return all;
    }

    List<Region> upwards(String code) {
        List<Region> path = new ArrayList<>();
        Region place = regions.get(code);
        if (place != null && place.successor() != null) {
            place = regions.get(place.successor());
        }
        while (place != null) {
            path.add(place);
            place = place.parent() == null ? null : regions.get(place.parent());
        }
        return path;
    }

    List<Unit> unitsNear(Set<String> wanted, String region) {
        List<String> places =
                new ArrayList<>(upwards(region).stream().map(Region::code).toList());
        if (!places.isEmpty()) {
            places.addAll(1, children.getOrDefault(places.get(0), List.of()));
        }
        return places.stream()
                .flatMap(place -> unitsByRegion.getOrDefault(place, List.of()).stream())
                .filter(unit -> wanted.isEmpty() || wanted.contains(unit.department()))
                .toList();
    }
}
