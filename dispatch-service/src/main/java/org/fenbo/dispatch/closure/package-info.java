/** The duty leader closes a case (结案). */
@NullMarked
package org.fenbo.dispatch.closure;

import org.jspecify.annotations.NullMarked;
