/** Reads the events that change a case on the board. */
@NullMarked
package org.fenbo.supervision.board.events;

import org.jspecify.annotations.NullMarked;
