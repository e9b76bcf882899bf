package org.fenbo.intake.report;

import java.util.List;

/**
 * The earlier reports that may be about the same matter as a new report.
 *
 * @param earlier the first report that the same source sent with the same source number
 * @param likelyTwins reports with the same fingerprint as the new report; the first ten of them
 */
public record Duplicates(EarlierReport earlier, List<ReportNumber> likelyTwins) {
    public static final Duplicates NONE = new Duplicates(EarlierReport.NONE, List.of());

    /** How many likely twins are named at most, so that many reports with the same text don't make every event long. */
    public static final int MOST_TWINS = 10;
}
