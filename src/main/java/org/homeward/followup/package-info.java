/** Closing a case with a named end. */
@NullMarked
package org.homeward.followup;

import org.jspecify.annotations.NullMarked;
