package org.fenbo.registry.duty;

/**
 * A unit that may be chosen where a person decides (REG-5).
 *
 * @param unit its code
 * @param share part of the past cases that it handled in the end, 0 to 1
 * @param support number of past cases that speak for it
 */
public record RankedUnit(String unit, double share, int support) {}
