/** The board (看板): the units in true counts (SUP-4). */
@NullMarked
package org.fenbo.supervision.board;

import org.jspecify.annotations.NullMarked;
