/** The one place where Camunda is configured, and where a deployment is told apart from the demo. */
@NullMarked
package org.homeward.engine;

import org.jspecify.annotations.NullMarked;
