package org.homeward.register;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.homeward.directory.Directory;
import org.homeward.directory.Unit;
import org.springframework.stereotype.Component;

/** Which units manage the cases of a region: civil affairs and the police of the place (privacy matrix, first and third row). */
@Component
public class Managing {

    private static final Set<String> CASE_DEPARTMENTS = Set.of("civil-affairs", "public-security");
    private static final String POLICE = "public-security";

    private final Directory directory;

    Managing(Directory directory) {
        this.directory = directory;
    }

    /** True if one of the units manages cases of the region. */
    public boolean cases(Collection<String> units, String region) {
        return CASE_DEPARTMENTS.stream().anyMatch(department -> responsible(department, region, units));
    }

    /** True if one of the units takes in the reports of the region. */
    public boolean reports(Collection<String> units, String region) {
        return responsible(POLICE, region, units);
    }

    /** The regions whose cases these units manage. */
    Set<String> regions(Collection<String> units) {
        Set<String> regions = new LinkedHashSet<>();
        for (String id : units) {
            Unit unit = directory.unit(id).orElse(null);
            if (unit != null
                    && CASE_DEPARTMENTS.contains(unit.department())
                    && unit.institution().isEmpty()) {
                directory.within(unit.region()).stream()
                        .filter(region -> responsible(unit.department(), region, Set.of(id)))
                        .forEach(regions::add);
            }
        }
        return regions;
    }

    private boolean responsible(String department, String region, Collection<String> units) {
        return directory
                .responsible(department, region)
                .filter(unit -> units.contains(unit.id()))
                .isPresent();
    }
}
