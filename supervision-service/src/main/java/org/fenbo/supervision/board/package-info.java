/** The board (看板): the exact counts of each unit; nothing is estimated (SUP-4). */
@NullMarked
package org.fenbo.supervision.board;

import org.jspecify.annotations.NullMarked;
