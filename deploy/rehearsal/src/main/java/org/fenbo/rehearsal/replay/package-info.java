/** Plays a file of past events again, and handles them as the district would have handled them (OPS-3). */
@NullMarked
package org.fenbo.rehearsal.replay;

import org.jspecify.annotations.NullMarked;
