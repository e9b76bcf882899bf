/** Shows the board. */
@NullMarked
package org.fenbo.supervision.board.http;

import org.jspecify.annotations.NullMarked;
