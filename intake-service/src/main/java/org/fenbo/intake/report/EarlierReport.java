package org.fenbo.intake.report;

/** The report under which a source told us of the matter first, and the case that it has. */
public record EarlierReport(ReportNumber report, String caseNumber) {}
