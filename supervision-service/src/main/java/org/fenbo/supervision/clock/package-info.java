/**
 * Clocks (时限): every deadline of every case. A deadline is computed once from the events and watched until it is met or
 * passes (SUP-1).
 */
@NullMarked
package org.fenbo.supervision.clock;

import org.jspecify.annotations.NullMarked;
