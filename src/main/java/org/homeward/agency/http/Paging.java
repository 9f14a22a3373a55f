package org.homeward.agency.http;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.homeward.register.Page;
import org.jspecify.annotations.Nullable;

/** The limits of a part of a list. */
public final class Paging {

    public static final String PAGE = "Which page, from 0 to 10,000";
    public static final String SIZE = "Entries of a page, 1 to 1,000";
    private static final int LAST_PAGE = 10_000;
    private static final int MOST = 1_000;

    private Paging() {}

    public static Page.Want of(int page, int size) {
        List<Fault> faults = new ArrayList<>();
        if (page < 0 || page > LAST_PAGE) {
            faults.add(new Fault("page", "must be from 0 to 10,000"));
        }
        if (size < 1 || size > MOST) {
            faults.add(new Fault("size", "must be from 1 to 1,000"));
        }
        if (!faults.isEmpty()) {
            throw ApiException.invalid(faults);
        }
        return new Page.Want(page, size);
    }

    public static @Nullable OffsetDateTime since(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            // A plus sign that nobody encoded arrives as a space.
            return OffsetDateTime.parse(text.replace(' ', '+'));
        } catch (DateTimeException e) {
            throw ApiException.invalid("since", "must be a time with offset such as 2026-11-21T09:00:00+08:00");
        }
    }
}
