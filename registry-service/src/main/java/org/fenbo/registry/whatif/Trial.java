package org.fenbo.registry.whatif;

import java.time.Instant;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * A what-if run: a draft is tried on past cases.
 *
 * @param from only cases filed at this instant or later
 * @param until only cases filed before this instant
 * @param askedBy code of the officer who started the run
 * @param total how many cases the run compares
 * @param done how many cases the run has compared so far
 * @param result the result; null while the run is unfinished, and if the run failed
 * @param failure why the run failed, in Chinese and English; null if the run didn't fail
 * @param outdated whether the draft's entries were replaced after the run was started
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
