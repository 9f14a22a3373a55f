package org.homeward.agency.http;

/**
 * What is wrong with one field.
 *
 * @param field path such as {@code persons[0].sex}
 * @param message a sentence that never repeats what was sent
 */
public record Fault(String field, String message) {}
