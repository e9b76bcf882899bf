/** Stores clocks as streams of events, with a table of what is due. */
@NullMarked
package org.fenbo.supervision.clock.store;

import org.jspecify.annotations.NullMarked;
