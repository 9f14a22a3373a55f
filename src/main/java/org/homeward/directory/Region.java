package org.homeward.directory;

import org.jspecify.annotations.Nullable;

/**
 * A place of GB/T 2260.
 *
 * @param code six digits; 000000 is the national level
 * @param parent code of the place above, null for the national level
 * @param successor code of the place that took over an abolished one
 */
public record Region(
        String code,
        String nameEn,
        String nameZh,
        String level,
        @Nullable String parent,
        @Nullable String successor) {}
