/** The agencies' interface {@code /api/v1}: checks, deduplicates, and hands on; questions go to the register. */
@NullMarked
package org.homeward.agency;

import org.jspecify.annotations.NullMarked;
