package org.fenbo.dispatch.routing;

import org.fenbo.dispatch.casefile.CaseNumber;

/** Counts the turns of the rota for ownerless components (轮值兜底, REG-16). */
@FunctionalInterface
public interface Turns {
    /**
     * The turn of this case, from 1. A case takes the next turn once; if it is decided again, it keeps its turn. The
     * turn is taken when the transaction of the caller ends.
     */
    long take(CaseNumber of);
}
