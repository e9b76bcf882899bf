/**
 * Working time and time limits (时限): when a district works, how long a limit is, and when a limit ends. Only this
 * package computes deadlines. So every deadline is computed once, by one rule, and can be explained (TIME-1, TIME-2,
 * TIME-4).
 */
@NullMarked
package org.fenbo.backbone.workingtime;

import org.jspecify.annotations.NullMarked;
