/** Finds the unit that is responsible for a case, and dispatches the order to this unit (派单). */
@NullMarked
package org.fenbo.dispatch.routing;

import org.jspecify.annotations.NullMarked;
