package org.fenbo.intake.report;

/** The report under which a source told us of the matter first, if it did. */
public sealed interface EarlierReport {
    EarlierReport NONE = new None();

    /** Whether it is the report of this number. */
    boolean is(ReportNumber number);

    /** The source has not reported the matter before. */
    record None() implements EarlierReport {
        @Override
        public boolean is(ReportNumber number) {
            return false;
        }
    }

    /** It has, and the matter has a case. */
    record Known(ReportNumber report, String caseNumber) implements EarlierReport {
        @Override
        public boolean is(ReportNumber number) {
            return report.equals(number);
        }
    }
}
