/** The faults of a rehearsal: processes are killed by their pid and started again. */
@NullMarked
package org.fenbo.rehearsal.fault;

import org.jspecify.annotations.NullMarked;
