/**
 * Checkers of the platform's promises (I1 to I6, I9); they read one run from outside. For each promise, tests with a
 * history that breaks the promise show that the checker finds the breach (R26).
 */
@NullMarked
package org.fenbo.rehearsal.guarantee;

import org.jspecify.annotations.NullMarked;
