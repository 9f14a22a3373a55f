package org.homeward.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured, as a table and as JSON. */
class Figures {

    /** @param median and p95 in milliseconds; both are infinite where the query did not come back in time */
    record Row(String variant, int openTasks, String query, int calls, double median, double p95) {

        static Row of(String variant, int openTasks, String query, List<Long> nanos) {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Row(variant, openTasks, query, sorted.length, millis(sorted, 0.5), millis(sorted, 0.95));
        }

        private static double millis(long[] sorted, double share) {
            return sorted.length == 0
                    ? Double.POSITIVE_INFINITY
                    : Math.round(sorted[(int) Math.ceil(share * sorted.length) - 1] / 10_000.0) / 100.0;
        }
    }

    private final List<Row> rows = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
    }

    Optional<Row> find(String variant, int openTasks, String query) {
        return rows.stream()
                .filter(row -> row.variant().equals(variant)
                        && row.openTasks() == openTasks
                        && row.query().equals(query))
                .findFirst();
    }

    void print(Map<String, Double> ratios) {
        StringBuilder table = new StringBuilder(String.format(
                "%n%-28s %12s %-8s %7s %10s %10s%n", "engine", "open tasks", "query", "calls", "median ms", "95 % ms"));
        rows.forEach(row -> table.append(String.format(
                "%-28s %,12d %-8s %7d %10.2f %10.2f%n",
                row.variant(), row.openTasks(), row.query(), row.calls(), row.median(), row.p95())));
        ratios.forEach((name, ratio) -> table.append(String.format("%-60s %10.2f%n", name, ratio)));
        System.out.println(table);
    }

    void write(Path file, Map<String, Double> ratios) throws IOException {
        Files.createDirectories(file.getParent());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("rows", rows);
        all.put("ratios", ratios);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
    }
}
