/** Homeward carries one trafficked woman or child from the first report to a safe, ordinary life. */
@NullMarked
package org.homeward;

import org.jspecify.annotations.NullMarked;
