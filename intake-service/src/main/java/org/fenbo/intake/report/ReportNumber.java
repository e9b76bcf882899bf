package org.fenbo.intake.report;

import java.util.Optional;
import java.util.regex.Pattern;

/** The public number of a report: R, district (6 digits), day (8), running number (6 to 10). */
public record ReportNumber(String text) implements Comparable<ReportNumber> {
    private static final Pattern FORM = Pattern.compile("R\\d{20,24}");

    /** @throws IllegalArgumentException if the text does not have the form of a report's number */
    public ReportNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no number of a report: " + text);
        }
    }

    /** Reads a number; empty if the text does not have the form of a report's number. */
    public static Optional<ReportNumber> in(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ReportNumber(text)) : Optional.empty();
    }

    /** The number of the case that is opened from this report: the same digits. */
    public String caseNumber() {
        return "C" + text.substring(1);
    }

    @Override
    public int compareTo(ReportNumber other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
