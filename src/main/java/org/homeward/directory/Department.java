package org.homeward.directory;

/** A member of the conference or another body that the plans name; the code is that of the measures. */
public record Department(String code, String nameEn, String nameZh) {}
