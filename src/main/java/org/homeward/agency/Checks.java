package org.homeward.agency;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.agency.http.Fields;
import org.homeward.directory.Directory;
import org.homeward.form.CodeLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads fields that must be known codes, regions or units. */
@Component
class Checks {

    private final Directory directory;
    private final Map<String, Set<String>> codes;

    Checks(Directory directory, CodeLists lists) {
        this.directory = directory;
        codes = lists.all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        list -> list.getValue().stream()
                                .map(CodeLists.Code::code)
                                .collect(Collectors.toSet())));
    }

    @Nullable
    String region(Fields fields, String name) {
        return fields.code(
                name, code -> directory.region(code).isPresent(), "a known region (six digits of GB/T 2260)");
    }

    @Nullable
    String unit(Fields fields, String name) {
        return fields.code(name, code -> directory.unit(code).isPresent(), "a known unit");
    }

    @Nullable
    String code(Fields fields, String name, String list) {
        return fields.code(name, known(list), "a code of the list " + list);
    }

    Predicate<String> known(String list) {
        return code -> codes.getOrDefault(list, Set.of()).contains(code);
    }
}
