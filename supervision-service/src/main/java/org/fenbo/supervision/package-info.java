/** Supervision (督查督办 考核): every clock of every case, and the units' counts. */
@NullMarked
package org.fenbo.supervision;

import org.jspecify.annotations.NullMarked;
