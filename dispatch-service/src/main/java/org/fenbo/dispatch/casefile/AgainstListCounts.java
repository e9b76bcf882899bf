package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;

/** Counts the attempts of persons to give an order against the list: refused, or with a reason (CASE-21c). */
public interface AgainstListCounts {
    /**
     * How often one person tried to order a matter against one duty or component.
     *
     * @param entry code of the duty or component that names the department; empty if it isn't known
     * @param department the department; empty if it isn't known
     * @param orders attempts with a reason: orders that were given
     * @param refused attempts that were refused
     */
    record Count(String decidedBy, String entry, String department, long orders, long refused) {}

    /**
     * A refused attempt.
     *
     * @param key key of the call; a repeated call is the same attempt
     */
    record Attempt(OfficerId decidedBy, String key, CaseNumber number, String entry, String department, Instant at) {}

    /** Counts a refused attempt. */
    void refused(Attempt attempt);

    /**
     * The counts of the cases in these scopes with codes, the largest first. An order counts even if it was returned or
     * withdrawn later.
     */
    List<Count> of(List<String> reach);
}
