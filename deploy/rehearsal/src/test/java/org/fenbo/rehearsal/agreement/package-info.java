/** Asks several services the same questions. */
@NullMarked
package org.fenbo.rehearsal.agreement;

import org.jspecify.annotations.NullMarked;
