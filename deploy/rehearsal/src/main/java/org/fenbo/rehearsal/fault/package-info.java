/** What breaks in a rehearsal: processes killed at their pid, and started again. */
@NullMarked
package org.fenbo.rehearsal.fault;

import org.jspecify.annotations.NullMarked;
