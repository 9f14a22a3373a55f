package org.homeward.agency;

import java.util.function.Predicate;
import org.homeward.agency.http.Fields;
import org.homeward.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads fields that must be known codes, regions or units. */
@Component
class Checks {

    private final Directory directory;
    private final CodeLists lists;

    Checks(Directory directory, CodeLists lists) {
        this.directory = directory;
        this.lists = lists;
    }

    @Nullable String region(Fields fields, String name) {
        return fields.code(
                name, code -> directory.region(code).isPresent(), "a known region (six digits of GB/T 2260)");
    }

    @Nullable String unit(Fields fields, String name) {
        return fields.code(name, code -> directory.unit(code).isPresent(), "a known unit");
    }

    @Nullable String code(Fields fields, String name, String list) {
        return fields.code(name, known(list), "a code of the list " + list);
    }

    Predicate<String> known(String list) {
        return code -> lists.has(list, code);
    }
}
