package org.fenbo.intake.report;

import java.util.List;

/**
 * What we have already that belongs to an arriving report.
 *
 * @param earlier the report with the same number of the same source
 * @param likelyTwins reports alike in all but their number, the first ten of them
 */
public record Duplicates(EarlierReport earlier, List<ReportNumber> likelyTwins) {
    public static final Duplicates NONE = new Duplicates(EarlierReport.NONE, List.of());

    /** How many likely twins are named at most: a flood of one text must not make every event long. */
    public static final int MOST_TWINS = 10;
}
