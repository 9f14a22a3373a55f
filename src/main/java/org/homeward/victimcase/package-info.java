/** The spine of one person's case. */
@NullMarked
package org.homeward.victimcase;

import org.jspecify.annotations.NullMarked;
