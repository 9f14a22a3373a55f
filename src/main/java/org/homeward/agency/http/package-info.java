/** How the agencies' interface speaks HTTP: strict JSON, problem details, the caller, one answer for one key. */
@NullMarked
package org.homeward.agency.http;

import org.jspecify.annotations.NullMarked;
