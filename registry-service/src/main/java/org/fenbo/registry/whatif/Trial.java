package org.fenbo.registry.whatif;

import java.time.Instant;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A draft being tried, or tried, on past cases.
 *
 * @param from the cases were filed at this instant or later
 * @param until and before this one
 * @param askedBy code of the officer
 * @param total how many cases there are to go through
 * @param done how many it has gone through
 * @param result null while it runs, and when it failed
 * @param failure why it could not be finished, in both languages; null unless it failed
 * @param outdated whether the draft's entries were replaced since it was asked for
 */
public record Trial(
        int number,
        int revision,
        Instant from,
        Instant until,
        String askedBy,
        Instant askedAt,
        int total,
        int done,
        @Nullable Comparison result,
        @Nullable Words failure,
        boolean outdated) {}
