/** Who answers for a case, and the order that goes out (派单). */
@NullMarked
package org.fenbo.dispatch.routing;

import org.jspecify.annotations.NullMarked;
