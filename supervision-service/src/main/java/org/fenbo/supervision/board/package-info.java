/** The board (看板): the counts of each unit, without estimates (SUP-4). */
@NullMarked
package org.fenbo.supervision.board;

import org.jspecify.annotations.NullMarked;
