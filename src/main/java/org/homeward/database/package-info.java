/** Where the data lives: an embedded PostgreSQL by default, the operator's own when one is named. */
@NullMarked
package org.homeward.database;

import org.jspecify.annotations.NullMarked;
