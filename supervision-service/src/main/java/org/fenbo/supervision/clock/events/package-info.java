/** Reads the events of cases and dispatch's announcements. */
@NullMarked
package org.fenbo.supervision.clock.events;

import org.jspecify.annotations.NullMarked;
