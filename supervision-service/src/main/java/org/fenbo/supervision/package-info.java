/** Supervision (督查督办 考核): all clocks of all cases, and the counts of the units. */
@NullMarked
package org.fenbo.supervision;

import org.jspecify.annotations.NullMarked;
