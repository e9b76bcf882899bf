package org.fenbo.registry.drafting;

import org.jspecify.annotations.Nullable;

/**
 * An admission that is drafted together with the registry, because a community was the lead in past cases. The
 * admission is not approved yet. REG-9 requires that these admissions are drafted and marked; this type is the mark.
 *
 * @param street the street; null if the community is the lead of the line of all streets
 * @param support how many cases of the line the community handled in the end
 */
public record ImpliedAdmission(String category, @Nullable String street, String unit, int support) {}
