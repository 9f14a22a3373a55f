package org.homeward.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.homeward.directory.Directory;
import org.homeward.directory.Region;
import org.homeward.directory.Unit;
import org.homeward.engine.TaskModel;
import org.springframework.stereotype.Component;

/** Finds the unit of a task: the department that the measure names, at the place that the task names. */
@Component
public class ResponsibleUnit {

    /** A place that is not known yet is taken for the nearest that is: a home is the last thing that is found. */
    private static final List<String> INSTEAD = List.of("caseRegion", "foundRegion", "receivedRegion");

    private final Directory directory;

    ResponsibleUnit(Directory directory) {
        this.directory = directory;
    }

    /**
     * @param unit the responsible unit
     * @param gap true if the place itself has no such unit and one above it, or the coordinating office, stands in
     */
    record Found(Unit unit, boolean gap) {}

    Found of(TaskModel model, VariableScope variables) {
        String region = region(model.region(), variables);
        String department = model.department();
        if (directory.department(department).isEmpty()) {
            // The model names a variable: targetUnit, requestingUnit.
            String value = String.valueOf(variables.getVariable(department));
            Optional<Unit> named = directory.unit(value);
            if (named.isPresent()) {
                return new Found(named.get(), false);
            }
            department = value;
        }
        return at(department, region, variables);
    }

    /** The unit of a department at one of the case's places, for service tasks that ask on a unit's behalf. */
    public Unit of(String department, String regionVariable, VariableScope variables) {
        return at(department, region(regionVariable, variables), variables).unit();
    }

    /** The unit of a department at a place, the coordinating office where there is none. */
    public Unit at(String department, String region) {
        return directory.responsible(department, region).orElseGet(() -> office(region));
    }

    /** A place outside the directory is answered by the department where the case is, then by the coordinating office. */
    private Found at(String department, String region, VariableScope variables) {
        Optional<Unit> unit = directory.responsible(department, region);
        if (unit.isPresent()) {
            return new Found(unit.get(), !unit.get().region().equals(firstPlace(region)));
        }
        String home = region("caseRegion", variables);
        return new Found(directory.responsible(department, home).orElseGet(() -> office(home)), true);
    }

    /** The Joint Conference Office answers where nobody else is found (NPA-4.2.III). */
    Unit office(String region) {
        return directory
                .responsible("joint-conference-office", region)
                .or(() -> directory.units().stream()
                        .filter(unit -> unit.department().equals("joint-conference-office"))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("The directory has no Joint Conference Office"));
    }

    /** The same department one level up, or empty at the top. */
    Optional<Unit> superior(Unit unit) {
        return directory.upwards(unit.region()).stream()
                .skip(1)
                .flatMap(place -> directory.unit(unit.department() + "-" + place.code()).stream())
                .findFirst();
    }

    /** The units that read and comment; an entry may name its own place, as in {@code health@residenceRegion}. */
    Set<String> cooperating(TaskModel model, VariableScope variables) {
        List<String> found = new ArrayList<>();
        for (String entry : model.cooperating()) {
            String name = entry.split(" ", 2)[0];
            if (entry.equals("requesting unit") && variables.getVariable("requestingUnit") instanceof String asking) {
                directory.unit(asking).ifPresent(unit -> found.add(unit.id()));
            } else if (!entry.contains(" if ") && !entry.contains(" when ")) {
                String[] parts = name.split("@");
                if (directory.department(parts[0]).isPresent()) {
                    String place = region(parts.length > 1 ? parts[1] : model.region(), variables);
                    directory.responsible(parts[0], place).ifPresent(unit -> found.add(unit.id()));
                }
            }
        }
        return Set.copyOf(found);
    }

    String region(String variable, VariableScope variables) {
        if (variables.getVariable(variable) instanceof String code && !code.isBlank()) {
            return code;
        }
        for (String other : INSTEAD) {
            if (variables.getVariable(other) instanceof String code && !code.isBlank()) {
                return code;
            }
        }
        throw new IllegalStateException("No region is known for " + variable);
    }

    private String firstPlace(String region) {
        return directory.upwards(region).stream().map(Region::code).findFirst().orElse(region);
    }
}
