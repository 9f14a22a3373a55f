/** What somebody sees and types: Camunda Forms served in the caller's language and checked on the server. */
@NullMarked
package org.homeward.form;

import org.jspecify.annotations.NullMarked;
