/** The rules that protect a person and that no form, call or manager gets round. */
@NullMarked
package org.homeward.protection;

import org.jspecify.annotations.NullMarked;
