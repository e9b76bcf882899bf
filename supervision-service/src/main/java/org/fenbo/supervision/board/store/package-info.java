/** Counts the board's cases in PostgreSQL. */
@NullMarked
package org.fenbo.supervision.board.store;

import org.jspecify.annotations.NullMarked;
