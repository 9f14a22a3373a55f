package org.homeward.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for a text in everything that the database holds. */
public record Dump(JdbcTemplate jdbc) {

    /** The tables, of every schema, in which the text stands: as text, as bytes or as Base64. Short texts match by chance. */
    public List<String> tablesWith(String text) {
        List<String> tables = new ArrayList<>();
        String[] patterns = patterns(text);
        for (String table : jdbc.queryForList(
                "select format('%I.%I', table_schema, table_name) from information_schema.tables"
                        + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')",
                String.class)) {
            Long rows = jdbc.queryForObject(
                    "select count(*) from " + table + " as r where r::text like any (?)", Long.class, (Object)
                            patterns);
            if (rows != null && rows > 0) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** Those of the texts that stand in any file of the server, its write-ahead log included. */
    public Set<String> foundInFiles(Path directory, String plain, List<String> secrets) {
        jdbc.execute("checkpoint");
        Set<String> found = new HashSet<>();
        List<String> wanted = Stream.concat(Stream.of(plain), secrets.stream()).toList();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String content = bytes(file);
                wanted.stream()
                        .filter(text -> content.contains(
                                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                        .forEach(found::add);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String[] patterns(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        List<String> patterns = new ArrayList<>(List.of(
                "%" + text + "%",
                "%" + HexFormat.of().formatHex(utf8) + "%",
                "%" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + "%"));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[utf8.length + shift];
            System.arraycopy(utf8, 0, shifted, shift, utf8.length);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            String inner = base64.substring(shift == 0 ? 0 : shift + 1, base64.length() - 2);
            patterns.add("%" + inner + "%");
            // Base64 that itself lies in a column of bytes.
            patterns.add("%" + HexFormat.of().formatHex(inner.getBytes(StandardCharsets.US_ASCII)) + "%");
        }
        return patterns.toArray(String[]::new);
    }

    /** One byte, one character. */
    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
