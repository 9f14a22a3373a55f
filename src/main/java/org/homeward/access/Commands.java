package org.homeward.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.directory.Account;

/** Which posts may run which command of the engine: {@code access/commands.csv}. What is not named there nobody may. */
final class Commands {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";

    private final Map<String, Set<Post>> posts = new HashMap<>();

    Commands() {
        try (InputStream in = Commands.class.getResourceAsStream("/access/commands.csv")) {
            if (in == null) {
                throw new IOException("access/commands.csv is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(line -> posts.put(line[0], posts(line[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Post> posts(String list) {
        return Arrays.stream(list.split(";"))
                .map(post -> Post.valueOf(post.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    Set<String> names() {
        return posts.keySet();
    }

    /** Our own commands wrap the engine's, which come past here again. */
    boolean isOurs(Class<?> command) {
        return command.getName().startsWith("org.homeward.");
    }

    boolean mayRun(Account account, Class<?> command) {
        String name = command.getName();
        Set<Post> allowed = name.startsWith(ENGINE) ? posts.getOrDefault(command.getSimpleName(), Set.of()) : Set.of();
        return allowed.stream().anyMatch(post -> post.heldBy(account));
    }
}
