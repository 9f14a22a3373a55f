/** What the responsible and the cooperating units of a task tell each other. */
@NullMarked
package org.homeward.comment;

import org.jspecify.annotations.NullMarked;
