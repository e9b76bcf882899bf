package org.fenbo.dispatch.suggestion;

/**
 * A unit that may be the right one for a case (CASE-3).
 *
 * @param unit its code
 * @param share how likely it is by the past, from 0 to 1; all units together make 1
 * @param reason what speaks for it
 */
public record Suggestion(String unit, double share, Reason reason) {}
