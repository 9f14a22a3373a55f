package org.homeward.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every form of the product can be read, localised and checked by the server. */
class AllFormsTest {

    private static final Path FORMS = Path.of("forms");
    private static final List<String> OTHER_LISTS = List.of("regions", "units", "persons", "matches");

    @TestFactory
    Stream<DynamicTest> forms() throws IOException {
        if (!Files.exists(FORMS)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(FORMS.toRealPath())) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        FormSchema form = FormParser.parse(Files.readString(file));
        CodeListOptions lists = new CodeListOptions(new CodeLists());
        FormContext context = FormContext.start(Language.ZH);

        assertThat(form.id() + ".form").isEqualTo(file.getFileName().toString());
        for (Field field : form.fields().values()) {
            field.hides().forEach(hide -> assertThat(Feel.parses(hide)).as(hide).isTrue());
            String source = field.options().source();
            if (source != null && lists.serves(source)) {
                assertThat(lists.options(source, context)).as(source).isNotEmpty();
            } else if (source != null) {
                assertThat(OTHER_LISTS)
                        .as(source)
                        .anyMatch(list -> source.equals(list) || source.startsWith(list + ":"));
            } else if (field.type() == FieldType.CHOICE || field.type() == FieldType.CHOICES) {
                assertThat(field.options()).as(field.key()).isNotEqualTo(OptionSpec.NONE);
            }
        }
    }
}
