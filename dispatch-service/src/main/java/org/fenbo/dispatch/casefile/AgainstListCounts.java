package org.fenbo.dispatch.casefile;

import java.util.List;

/** Counts the orders that persons gave against the list (CASE-21c). */
public interface AgainstListCounts {
    /**
     * How many orders one person gave against one duty or component.
     *
     * @param entry code of the duty or component that names the department
     */
    record Count(String decidedBy, String entry, String department, long orders) {}

    /**
     * The counts of the cases in these scopes with codes, the largest first. An order counts even if it was returned or
     * withdrawn later.
     */
    List<Count> of(List<String> reach);
}
