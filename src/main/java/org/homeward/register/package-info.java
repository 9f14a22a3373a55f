/** What happened, in numbers, codes, units and times; no personal data. */
@NullMarked
package org.homeward.register;

import org.jspecify.annotations.NullMarked;
