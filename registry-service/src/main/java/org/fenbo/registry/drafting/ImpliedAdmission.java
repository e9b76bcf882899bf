package org.fenbo.registry.drafting;

import org.jspecify.annotations.Nullable;

/**
 * What the past has been putting on a community, as an admission drafted along with the registry, still to be approved
 * (REG-9: drafts from history bring their admissions along, marked so; this type is the mark).
 *
 * @param street {@code null} where the community leads the category in all streets together
 * @param support how many cases of the line the community handled in the end
 */
public record ImpliedAdmission(String category, @Nullable String street, String unit, int support) {}
