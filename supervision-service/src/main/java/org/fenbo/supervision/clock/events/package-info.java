/** Reads what happens to cases. */
@NullMarked
package org.fenbo.supervision.clock.events;

import org.jspecify.annotations.NullMarked;
