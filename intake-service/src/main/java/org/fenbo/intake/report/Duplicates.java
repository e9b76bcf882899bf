package org.fenbo.intake.report;

import java.util.List;

/**
 * The earlier reports that may be about the same matter as a new report.
 *
 * @param earlier the first report that the same source sent with the same source number
 * @param likelyTwins the first reports with the same fingerprint as the new report, at most ten
 */
public record Duplicates(EarlierReport earlier, List<ReportNumber> likelyTwins) {
    public static final Duplicates NONE = new Duplicates(EarlierReport.NONE, List.of());

    /** The maximum number of likely twins. Without it, many reports with the same text would make every event long. */
    public static final int MOST_TWINS = 10;
}
