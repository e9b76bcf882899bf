/** The faults of a rehearsal: processes are killed by their pid, and their keepers start them again. */
@NullMarked
package org.fenbo.rehearsal.fault;

import org.jspecify.annotations.NullMarked;
