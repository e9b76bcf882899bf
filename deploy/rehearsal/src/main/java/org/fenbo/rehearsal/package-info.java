/** Rehearses the whole platform: real processes, real faults, guarantees watched from outside. */
@NullMarked
package org.fenbo.rehearsal;

import org.jspecify.annotations.NullMarked;
