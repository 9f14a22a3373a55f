package org.homeward.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The unit directory as this node sees it: a snapshot in memory, read anew within seconds of a change. */
@Component
public class Directory {

    private final DirectoryRepository repository;
    private volatile DirectorySnapshot snapshot = DirectorySnapshot.EMPTY;

    Directory(DirectoryRepository repository) {
        this.repository = repository;
    }

    @Scheduled(fixedDelay = 5000, initialDelay = 5000)
    void refreshIfChanged() {
        if (repository.revision() != snapshot.revision()) {
            refresh();
        }
    }

    void refresh() {
        snapshot = repository.read();
    }

    /** Changes whenever anything in the directory has. */
    public long revision() {
        return snapshot().revision();
    }

    public Optional<Region> region(String code) {
        return Optional.ofNullable(snapshot().regions().get(code));
    }

    public Collection<Region> regions() {
        return snapshot().regions().values();
    }

    public Optional<Department> department(String code) {
        return Optional.ofNullable(snapshot().departments().get(code));
    }

    public Collection<Department> departments() {
        return snapshot().departments().values();
    }

    public Optional<Unit> unit(String id) {
        return Optional.ofNullable(snapshot().units().get(id));
    }

    public Collection<Unit> units() {
        return snapshot().units().values();
    }

    public Optional<Account> account(String login) {
        return Optional.ofNullable(snapshot().accounts().get(login));
    }

    /** The accounts that may act for a unit in a role. */
    public List<Account> accounts(String unit, Role role) {
        return snapshot().accountsOf(unit).stream().filter(a -> a.is(role)).toList();
    }

    /** The place itself and all above it, nearest first. */
    public List<Region> upwards(String region) {
        return snapshot().upwards(region);
    }

    /** The place and every place below it. */
    public Set<String> within(String region) {
        return snapshot().within(region);
    }

    /** The department of the place, else of the nearest place above that has one. */
    public Optional<Unit> responsible(String department, String region) {
        return upwards(region).stream()
                .flatMap(place -> unit(department + "-" + place.code()).stream())
                .findFirst();
    }

    /** The units of these departments in the place, above it and directly below it, nearest first. */
    public List<Unit> unitsNear(Set<String> departments, String region) {
        return snapshot().unitsNear(departments, region);
    }

    private DirectorySnapshot snapshot() {
        if (snapshot == DirectorySnapshot.EMPTY) {
            refresh();
        }
        return snapshot;
    }
}
