/** The webapps as people see them: in their language, with ready-made lists and the managers' board. */
@NullMarked
package org.homeward.web;

import org.jspecify.annotations.NullMarked;
