package org.fenbo.registry.enrolment;

import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param officer code of the officer
 * @param unit code of the unit they act for; null is the one they belong to
 * @param everywhere whether they act for every community, not only for those that their unit serves
 */
public record Hand(String officer, @Nullable String unit, boolean everywhere) {}
