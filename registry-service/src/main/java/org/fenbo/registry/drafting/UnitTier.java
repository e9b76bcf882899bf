package org.fenbo.registry.drafting;

/** The tier of a unit (ORG-3); a stationed agency or a utility has the tier that it serves. */
public enum UnitTier {
    DISTRICT,
    STREET,
    COMMUNITY
}
