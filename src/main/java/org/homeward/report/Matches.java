package org.homeward.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.homeward.casefile.CaseFile;
import org.homeward.casefile.Identity;
import org.homeward.casefile.Person;
import org.homeward.directory.Directory;
import org.homeward.register.ReportRegister;
import org.springframework.stereotype.Component;

/** Earlier reports and cases that a new report may repeat: the same names and papers first, then what is open nearby. */
@Component
class Matches {

    private static final int MOST = 20;

    private final CaseFile caseFile;
    private final ReportRegister register;
    private final Directory directory;

    Matches(CaseFile caseFile, ReportRegister register, Directory directory) {
        this.caseFile = caseFile;
        this.register = register;
        this.directory = directory;
    }

    /** Numbers of reports and cases, the likeliest first. */
    List<String> of(String report, String region) {
        Set<String> found = new LinkedHashSet<>(like(report));
        List<String> places = new ArrayList<>();
        directory.upwards(region).stream().limit(2).forEach(place -> places.addAll(directory.within(place.code())));
        found.addAll(register.openNear(places, MOST));
        found.remove(report);
        return found.stream().limit(MOST).toList();
    }

    /** Only those with the same name, paper or a very similar name. */
    List<String> like(String report) {
        Set<String> found = new LinkedHashSet<>();
        for (Person person : caseFile.persons(report)) {
            Identity identity = caseFile.identity(person);
            if (identity.idNumber() != null) {
                add(found, caseFile.findByIdNumber(identity.idNumber()));
            }
            if (identity.name() != null) {
                add(found, caseFile.findByName(identity.name()));
            }
        }
        found.remove(report);
        return List.copyOf(found);
    }

    private static void add(Set<String> found, List<Person> persons) {
        for (Person person : persons) {
            found.add(person.caseNumber() == null ? person.reportNumber() : person.caseNumber());
        }
    }
}
