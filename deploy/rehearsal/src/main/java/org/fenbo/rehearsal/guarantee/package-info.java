/**
 * Checkers of the platform's promises (I1 to I6, I9). The checkers use only what can be read about a run from outside
 * the platform. For each promise, a test gives the checker a history that breaks the promise, and the checker must find
 * the fault (R26).
 */
@NullMarked
package org.fenbo.rehearsal.guarantee;

import org.jspecify.annotations.NullMarked;
