package org.fenbo.registry.drafting;

/**
 * A closed past case and the unit that handled it in the end (REG-13). An empty text means unknown. A case without
 * category or unit is skipped; a case without street counts only for the line of all streets.
 */
public record SampleCase(String category, String street, String unit, UnitTier unitTier) {}
