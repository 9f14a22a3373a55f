/** By when a task must be done, and who is told when it is not. */
@NullMarked
package org.homeward.deadline;

import org.jspecify.annotations.NullMarked;
