/** Keeps which clocks of supervision have passed and are still open, for the queues (CASE-2h). */
@NullMarked
package org.fenbo.dispatch.overdue;

import org.jspecify.annotations.NullMarked;
