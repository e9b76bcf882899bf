/** Rehearses the whole platform: real processes and real faults, and guarantees that are checked from outside. */
@NullMarked
package org.fenbo.rehearsal;

import org.jspecify.annotations.NullMarked;
