package org.fenbo.registry.drafting;

/**
 * A unit that handled cases of a line (REG-5, REG-13).
 *
 * @param unit its code
 * @param support how many of the line's cases it handled in the end
 * @param share its share of the line's cases, from 0 to 1
 */
public record DraftedUnit(String unit, UnitTier tier, int support, double share) {}
