/** Finding and freeing the persons of a report, and handing each over into care. */
@NullMarked
package org.homeward.rescue;

import org.jspecify.annotations.NullMarked;
