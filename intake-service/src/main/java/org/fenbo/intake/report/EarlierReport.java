package org.fenbo.intake.report;

/** The first report of the same matter from the same source, if there is one. */
public sealed interface EarlierReport {
    EarlierReport NONE = new None();

    /** Whether the earlier report has this number. */
    boolean is(ReportNumber number);

    /** The source has not reported the matter before. */
    record None() implements EarlierReport {
        @Override
        public boolean is(ReportNumber number) {
            return false;
        }
    }

    /** The source has reported the matter before, and the matter has a case. */
    record Known(ReportNumber report, String caseNumber) implements EarlierReport {
        @Override
        public boolean is(ReportNumber number) {
            return report.equals(number);
        }
    }
}
