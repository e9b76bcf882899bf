/** Stores the overdue clocks. */
@NullMarked
package org.fenbo.dispatch.overdue.store;

import org.jspecify.annotations.NullMarked;
