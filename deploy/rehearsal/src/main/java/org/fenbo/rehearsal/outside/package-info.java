/** Reads one run of a real platform from outside: by the topics to their ends, by REST, and by read-only SQL. */
@NullMarked
package org.fenbo.rehearsal.outside;

import org.jspecify.annotations.NullMarked;
