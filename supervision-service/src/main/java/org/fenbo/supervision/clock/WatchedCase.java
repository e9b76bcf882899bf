package org.fenbo.supervision.clock;

import org.fenbo.supervision.registry.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a case to compute its deadlines.
 *
 * @param sequence of the last event of the case that was heard
 */
public record WatchedCase(CaseNumber number, @Nullable String category, Urgency urgency, long sequence) {

    WatchedCase heard(long newSequence) {
        return new WatchedCase(number, category, urgency, newSequence);
    }
}
