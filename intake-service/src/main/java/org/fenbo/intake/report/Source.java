package org.fenbo.intake.report;

import org.jspecify.annotations.Nullable;

/**
 * Where a report comes from.
 *
 * @param client code of the system or person that handed it in
 * @param number the source's own number for it; its repeat within a channel of the client is the same matter (INT-6)
 */
public record Source(
        Channel channel, String client, @Nullable String number) {}
