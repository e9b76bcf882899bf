package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Page;

/** All shelved cases (挂账台账, CASE-18d), in the order of their numbers. */
public interface Ledger {

    /**
     * A shelved case.
     *
     * @param unit the unit that works by the plan
     * @param reviews how many reviews kept the case in the ledger
     */
    record Entry(String number, String unit, String plan, Instant shelvedAt, Instant reviewBy, int reviews) {}

    /**
     * A page of the shelved cases in these scopes with codes.
     *
     * @param unit only the cases of this unit; empty for all units
     * @param after number of the last case on the previous page; empty for the first page
     * @param limit how many cases at most
     */
    Page<Entry> list(List<String> reach, Optional<String> unit, Optional<CaseNumber> after, int limit);
}
