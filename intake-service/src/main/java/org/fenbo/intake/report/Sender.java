package org.fenbo.intake.report;

import org.jspecify.annotations.Nullable;

/** Who hands a report in: code, unit, and the role that allows it. */
public record Sender(
        String id, @Nullable String unit, @Nullable String role) {}
