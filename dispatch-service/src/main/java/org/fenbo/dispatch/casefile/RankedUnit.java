package org.fenbo.dispatch.casefile;

/**
 * A unit that may answer for a case, with the reason it is named (CASE-3).
 *
 * @param share how sure, from 0 to 1
 * @param cases how many like cases speak for it
 * @param likeness in what those cases are alike
 */
public record RankedUnit(UnitCode unit, double share, long cases, String likeness) {}
