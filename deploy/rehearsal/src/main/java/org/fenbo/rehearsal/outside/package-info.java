/**
 * Reads one run of a real platform from outside: the topics to their ends, the REST API, and the tables by read-only
 * SQL.
 */
@NullMarked
package org.fenbo.rehearsal.outside;

import org.jspecify.annotations.NullMarked;
