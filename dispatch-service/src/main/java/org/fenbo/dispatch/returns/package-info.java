/** A unit returns an order that is not its own, and the centre decides (退回). */
@NullMarked
package org.fenbo.dispatch.returns;

import org.jspecify.annotations.NullMarked;
