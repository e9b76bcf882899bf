package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Page;

/** All cases in which one person took two parts (采办不分, CASE-6k), in the order of their numbers. */
public interface Breaches {

    /** A case and its breaches; at least one. */
    record OfCase(String number, List<Found> breaches) {
        public OfCase {
            breaches = List.copyOf(breaches);
        }
    }

    /**
     * A breach.
     *
     * @param separation the rule for the case when it happened (CASE-6a)
     */
    record Found(Breach breach, Separation separation, Instant at) {}

    /**
     * A page of the cases in these scopes with codes.
     *
     * @param after number of the last case on the previous page; empty for the first page
     * @param limit how many cases at most
     */
    Page<OfCase> list(List<String> reach, Optional<CaseNumber> after, int limit);
}
