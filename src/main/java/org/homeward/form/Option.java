package org.homeward.form;

/** One choice of a field. */
public record Option(String value, String label) {}
