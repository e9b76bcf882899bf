/** Stores clocks as streams of events, and a table that shows when each clock is due. */
@NullMarked
package org.fenbo.supervision.clock.store;

import org.jspecify.annotations.NullMarked;
