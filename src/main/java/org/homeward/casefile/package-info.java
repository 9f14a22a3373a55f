/** The protection of personal data: numbers, keys, encryption of the engine's variables, persons, blind indexes, the read log. */
@NullMarked
package org.homeward.casefile;

import org.jspecify.annotations.NullMarked;
