package org.fenbo.intake.report;

/** A report with the place of its last event. */
public record StoredReport(Report report, long version, long sequence) {}
