/** From the first word about a person to the decision what follows. */
@NullMarked
package org.homeward.report;

import org.jspecify.annotations.NullMarked;
