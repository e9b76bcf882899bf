/** The end of a case: the duty leader closes it (结案), or the centre voids (作废) or cancels it (销案). */
@NullMarked
package org.fenbo.dispatch.closure;

import org.jspecify.annotations.NullMarked;
