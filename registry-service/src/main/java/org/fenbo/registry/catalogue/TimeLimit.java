package org.fenbo.registry.catalogue;

/**
 * How long something may take (TIME-1).
 *
 * @param amount at least 1, counted in {@code unit}
 */
public record TimeLimit(int amount, LimitUnit unit) {}
