/**
 * The promises of the platform as checkers that watch one run from outside (I1 to I6, I9). Each is itself tested with
 * histories that break it (R26).
 */
@NullMarked
package org.fenbo.rehearsal.guarantee;

import org.jspecify.annotations.NullMarked;
