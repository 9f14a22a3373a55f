/** Which unit a task goes to, in one place for all tasks, and what becomes of it when the unit sends it back. */
@NullMarked
package org.homeward.routing;

import org.jspecify.annotations.NullMarked;
