package org.homeward.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.Identity;
import org.jspecify.annotations.Nullable;

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
        return Stream.of(person, identity.name(), sex(identity), age(identity), identity.description())
                .filter(Objects::nonNull)
                .map(text -> text.length() > 60 ? text.substring(0, 60) + "…" : text)
                .collect(Collectors.joining(" · "));
    }

    /** In both languages: the text is kept with the case, whoever reads it. */
    private static @Nullable String sex(Identity identity) {
        if (identity.sex() == null) {
            return null;
        }
        return switch (identity.sex()) {
            case "female" -> "女 female";
            case "male" -> "男 male";
            default -> "性别不详 sex unknown";
        };
    }

    private static @Nullable String age(Identity identity) {
        if (identity.birthDate() != null) {
            return identity.birthDate().toString();
        }
        return identity.approximateAge() == null
                ? null
                : "约" + identity.approximateAge() + "岁 about " + identity.approximateAge();
    }
}
