/** Reads one run of a real platform from outside: topics to their ends, REST, and SQL that changes nothing. */
@NullMarked
package org.fenbo.rehearsal.outside;

import org.jspecify.annotations.NullMarked;
