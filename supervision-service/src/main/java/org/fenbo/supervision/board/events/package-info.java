/** Reads what moves a case on the board. */
@NullMarked
package org.fenbo.supervision.board.events;

import org.jspecify.annotations.NullMarked;
