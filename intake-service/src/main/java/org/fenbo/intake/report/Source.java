package org.fenbo.intake.report;

import org.jspecify.annotations.Nullable;

/**
 * The source of a report.
 *
 * @param client code of the system or person that sent the report
 * @param number the source's own number for the report; null if the source gave no number. The same number on the same
 *     channel of the client means the same matter (INT-6)
 */
public record Source(
        Channel channel, String client, @Nullable String number) {}
