/**
 * Working time and time limits (时限): the hours a district works, how long a limit is, and when it is due. So every
 * deadline is computed once, by one rule, and can be explained (TIME-1, TIME-2, TIME-4).
 */
@NullMarked
package org.fenbo.supervision.workingtime;

import org.jspecify.annotations.NullMarked;
