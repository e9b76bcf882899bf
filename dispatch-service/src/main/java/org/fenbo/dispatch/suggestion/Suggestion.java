package org.fenbo.dispatch.suggestion;

/**
 * A unit that may be responsible for a case (CASE-3).
 *
 * @param unit code of the unit
 * @param share how probable it is, by past cases, that the unit is responsible, from 0 to 1; the sum over all units is
 *     1
 * @param reason which cases support the suggestion
 */
public record Suggestion(String unit, double share, Reason reason) {}
