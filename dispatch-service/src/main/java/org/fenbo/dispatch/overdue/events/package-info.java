/** Reads the clocks that supervision publishes. */
@NullMarked
package org.fenbo.dispatch.overdue.events;

import org.jspecify.annotations.NullMarked;
