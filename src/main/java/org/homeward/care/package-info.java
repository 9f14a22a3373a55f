/** Treatment of body and mind. */
@NullMarked
package org.homeward.care;

import org.jspecify.annotations.NullMarked;
