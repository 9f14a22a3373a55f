package org.homeward.engine;

/**
 * What is wrong with a field of a submission.
 *
 * @param field the key
 * @param rule the rule of the form that is broken; never the value
 */
public record Fault(String field, String rule) {

    private static final int LONGEST_KEY = 60;

    /** A key that a stranger made up may hold anything: what of it can be said back. */
    public static String shown(String key) {
        String safe = key.replaceAll("[^A-Za-z0-9_.-]", "?");
        return safe.length() <= LONGEST_KEY ? safe : safe.substring(0, LONGEST_KEY) + "…";
    }
}
