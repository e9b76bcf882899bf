package org.fenbo.dispatch.likecase;

import java.time.Instant;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.suggestion.Similarity;

/**
 * A closed case, and how it was solved (CASE-26a). Its texts are masked.
 *
 * @param likeness the facts by which other cases are similar
 * @param text what was reported
 * @param unit the unit of the lead order
 * @param solution what the unit answered; empty if it never answered
 * @param redos how often the case was opened again before
 */
public record SolvedCase(
        String number,
        Similarity likeness,
        String text,
        String unit,
        String solution,
        ClosingBasis basis,
        int redos,
        Instant receivedAt,
        Instant closedAt) {}
