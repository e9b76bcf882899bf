/** A unit returns an order for which it is not responsible, and the centre decides (退回). */
@NullMarked
package org.fenbo.dispatch.returns;

import org.jspecify.annotations.NullMarked;
