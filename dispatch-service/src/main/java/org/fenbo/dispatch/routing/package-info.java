/** Finds who is responsible for a case, and dispatches the order (派单). */
@NullMarked
package org.fenbo.dispatch.routing;

import org.jspecify.annotations.NullMarked;
