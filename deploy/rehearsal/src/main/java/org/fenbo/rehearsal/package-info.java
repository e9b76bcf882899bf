/** Rehearses the whole platform with real processes and real faults, and checks the guarantees from outside. */
@NullMarked
package org.fenbo.rehearsal;

import org.jspecify.annotations.NullMarked;
