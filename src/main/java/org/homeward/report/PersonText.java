package org.homeward.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.Identity;

/** Persons in words for officers of the police: position, name, sex, age. */
public final class PersonText {

    private PersonText() {}

    static String lines(List<Identity> persons) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            lines.add(line("p" + (i + 1), persons.get(i)));
        }
        return String.join("\n", lines);
    }

    /** One line, such as {@code p1 · 小花 · female · 10}. */
    public static String line(String person, Identity identity) {
        String age = identity.birthDate() != null
                ? identity.birthDate().toString()
                : identity.approximateAge() == null ? null : identity.approximateAge() + "?";
        return Stream.of(person, identity.name(), identity.sex(), age, identity.description())
                .filter(Objects::nonNull)
                .map(text -> text.length() > 60 ? text.substring(0, 60) + "…" : text)
                .collect(Collectors.joining(" · "));
    }
}
