package org.homeward.agency;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.homeward.agency.Reference.Code;
import org.homeward.agency.Reference.Label;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The code lists of the product, as shipped. */
@Component
class CodeLists {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, List<Code>> lists;
    private final Map<String, Set<String>> codes;

    CodeLists(@Value("classpath:reference/code-lists.csv") Resource csv) throws IOException {
        try (Reader reader = new InputStreamReader(csv.getInputStream(), StandardCharsets.UTF_8)) {
            lists = FORMAT.parse(reader).stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get("list"),
                            LinkedHashMap::new,
                            Collectors.mapping(CodeLists::code, Collectors.toList())));
        }
        codes = lists.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        list -> list.getValue().stream().map(Code::code).collect(Collectors.toSet())));
    }

    Map<String, List<Code>> all() {
        return lists;
    }

    boolean has(String list, String code) {
        return codes.getOrDefault(list, Set.of()).contains(code);
    }

    private static Code code(CSVRecord row) {
        return new Code(row.get("code"), new Label(row.get("label_en"), row.get("label_zh")));
    }
}
