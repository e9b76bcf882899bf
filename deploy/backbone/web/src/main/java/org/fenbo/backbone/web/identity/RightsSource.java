package org.fenbo.backbone.web.identity;

/** What decides the roles, units and areas of a signed-in person (ORG-4e). */
public enum RightsSource {
    /** The registry. A person that the registry doesn't list has no role of an officer. */
    REGISTRY,
    /** The registry for persons that it lists, and the token for all others. This is for demonstrations. */
    REGISTRY_OR_TOKEN,
    /** Only the token. This is for a district whose registry nobody can correct any more, and for tests. */
    TOKEN
}
