package org.fenbo.dispatch.routing;

/** Counts the turns of the rota for ownerless components (轮值兜底, REG-16). */
@FunctionalInterface
public interface Turns {
    /** The number of the next turn, from 1. The turn is taken when the transaction of the caller ends. */
    long take();
}
