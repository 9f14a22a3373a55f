package org.homeward.form;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.homeward.directory.Directory;
import org.homeward.directory.Unit;
import org.springframework.stereotype.Component;

/**
 * Serves {@code regions}, {@code units} and {@code units:<department>,…@<variable>}: those departments' units in and
 * round the region that the variable holds, or everywhere while it holds none.
 */
@Component
class DirectoryOptions implements OptionSource {

    private static final String REGIONS = "regions";
    private static final String UNITS = "units";

    private final Directory directory;

    DirectoryOptions(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean serves(String spec) {
        return spec.equals(REGIONS) || spec.equals(UNITS) || spec.startsWith(UNITS + ":");
    }

    @Override
    public List<Option> options(String spec, FormContext context) {
        Language language = context.language();
        if (spec.equals(REGIONS)) {
            // The national level is nobody's home and no place to be found.
            return directory.regions().stream()
                    .filter(region -> region.parent() != null)
                    .map(region -> new Option(
                            region.code(),
                            language.choose(region.nameEn(), region.nameZh()) + " (" + region.code() + ")"))
                    .toList();
        }
        return units(spec, context).stream()
                .map(unit -> new Option(unit.id(), language.choose(unit.nameEn(), unit.nameZh())))
                .toList();
    }

    private Collection<Unit> units(String spec, FormContext context) {
        if (spec.equals(UNITS)) {
            return directory.units();
        }
        int at = spec.indexOf('@');
        String departments = spec.substring(UNITS.length() + 1, at < 0 ? spec.length() : at);
        Set<String> wanted = Set.of(departments.split(","));
        if (at >= 0 && context.variable(spec.substring(at + 1)) instanceof String region) {
            List<Unit> near = directory.unitsNear(wanted, region);
            if (!near.isEmpty()) {
                return near;
            }
        }
        // A place without such units must not leave the officer without a choice.
        return directory.units().stream()
                .filter(unit -> wanted.contains(unit.department()))
                .toList();
    }
}
