/** Regions, departments, units and accounts: who is responsible where, and who may act for whom. */
@NullMarked
package org.homeward.directory;

import org.jspecify.annotations.NullMarked;
