package org.fenbo.registry.refusal;

import java.time.temporal.Temporal;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Words for periods in the texts of refusals. */
public final class TimeWords {
    private TimeWords() {}

    /**
     * The words for a period.
     *
     * @param until the end; null if the period has no end
     */
    public static Words between(Temporal from, @Nullable Temporal until) {
        return until == null
                ? new Words("自 " + from + " 起", "from " + from + " without end")
                : new Words("自 " + from + " 至 " + until, "from " + from + " until " + until);
    }
}
