package org.homeward.engine;

/**
 * Why a valid answer is not accepted.
 *
 * @param rule id of the protective rule
 * @param field key of the field that must change
 * @param sentence what the person reads; never a value
 */
public record Refusal(String rule, String field, String sentence) {}
