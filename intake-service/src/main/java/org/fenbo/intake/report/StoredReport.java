package org.fenbo.intake.report;

/** A report with the version of its stream and the sequence of its last published event. */
public record StoredReport(Report report, long version, long sequence) {}
