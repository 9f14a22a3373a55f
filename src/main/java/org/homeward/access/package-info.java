/** Who may see and do what: accounts, checks inside the engine, and the doors to the outside. */
@NullMarked
package org.homeward.access;

import org.jspecify.annotations.NullMarked;
