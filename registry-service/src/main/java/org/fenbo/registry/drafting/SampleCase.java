package org.fenbo.registry.drafting;

/**
 * A closed case of the past and who in the end handled it (REG-13). An empty text means that it isn't known: without
 * category or unit a case drafts nothing, without street it speaks for the category alone.
 */
public record SampleCase(String category, String street, String unit, UnitTier unitTier) {}
