package org.homeward.form;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The code lists of {@code reference/code-lists.csv}, with their labels in both languages. */
@Component
public class CodeLists {

    /** One code of a list. */
    public record Code(String code, String labelEn, String labelZh) {}

    private final Map<String, List<Code>> lists;

    CodeLists() {
        this(new ClassPathResource("reference/code-lists.csv"));
    }

    CodeLists(ClassPathResource file) {
        Map<String, List<Code>> read = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStreamReader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                read.computeIfAbsent(row.get("list"), list -> new ArrayList<>())
                        .add(new Code(row.get("code"), row.get("label_en"), row.get("label_zh")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.replaceAll((name, codes) -> List.copyOf(codes));
        lists = Collections.unmodifiableMap(read);
    }

    /** Every list by its name. */
    public Map<String, List<Code>> all() {
        return lists;
    }

    public List<Code> list(String name) {
        List<Code> codes = lists.get(name);
        if (codes == null) {
            throw new FormSchemaException("There is no code list " + name);
        }
        return codes;
    }
}
