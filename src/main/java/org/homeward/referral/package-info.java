/** The one way in which a unit asks another for something. */
@NullMarked
package org.homeward.referral;

import org.jspecify.annotations.NullMarked;
