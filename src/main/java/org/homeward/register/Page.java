package org.homeward.register;

import java.util.List;

/**
 * A part of a list.
 *
 * @param page from 0
 * @param size most entries of a page
 * @param total entries of the whole list
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** Which part is wanted. */
    public record Want(int page, int size) {
        int offset() {
            return page * size;
        }
    }
}
