package org.fenbo.registry.drafting;

/** On which tier a unit stands (ORG-3); a stationed agency or a utility counts as the tier that it serves. */
public enum UnitTier {
    DISTRICT,
    STREET,
    COMMUNITY
}
