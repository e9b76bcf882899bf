/**
 * The promises of the platform as checkers that read one run from outside (I1 to I6, I9). Tests with histories that
 * break each promise show that its checker finds the breach (R26).
 */
@NullMarked
package org.fenbo.rehearsal.guarantee;

import org.jspecify.annotations.NullMarked;
