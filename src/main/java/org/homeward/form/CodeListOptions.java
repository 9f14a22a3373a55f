package org.homeward.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Serves {@code list:<name>}, {@code list:<name> without <code>,<code>}, and the lists with a word of their own. */
@Component
class CodeListOptions implements OptionSource {

    private static final String PREFIX = "list:";
    private static final String WITHOUT = " without ";
    private static final Map<String, String> WORDS =
            Map.of("countries", "country", "languages", "language", "ethnicities", "ethnicity");

    private final CodeLists lists;

    CodeListOptions(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public boolean serves(String spec) {
        return spec.startsWith(PREFIX) || WORDS.containsKey(spec);
    }

    @Override
    public List<Option> options(String spec, FormContext context) {
        String name = WORDS.getOrDefault(spec, spec.startsWith(PREFIX) ? spec.substring(PREFIX.length()) : spec);
        int without = name.indexOf(WITHOUT);
        Set<String> left = without < 0
                ? Set.of()
                : Set.of(name.substring(without + WITHOUT.length()).split(","));
        return lists.list(without < 0 ? name : name.substring(0, without)).stream()
                .filter(code -> !left.contains(code.code()))
                .map(code -> new Option(code.code(), context.language().choose(code.labelEn(), code.labelZh())))
                .toList();
    }
}
