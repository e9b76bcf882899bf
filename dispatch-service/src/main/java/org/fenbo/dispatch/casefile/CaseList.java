package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Page;
import org.jspecify.annotations.Nullable;

/** Lists of cases, in the order of their numbers. */
public interface CaseList {

    /**
     * Which cases to list. Each component may be null; a null component excludes no case.
     *
     * @param reach scopes with codes; a listed case has at least one of these codes in the same scope
     */
    record Filter(
            @Nullable String stage,
            @Nullable String unit,
            @Nullable String centre,
            List<String> reach) {}

    /** A case as lists show it. */
    record Row(
            String number,
            String report,
            String stage,
            @Nullable String category,
            @Nullable String area,
            String channel,
            String urgency,
            Instant receivedAt,
            @Nullable String unit,
            @Nullable String centre) {}

    /**
     * A page of cases.
     *
     * @param after number of the last case on the previous page; empty for the first page
     * @param limit how many cases at most
     */
    Page<Row> list(Filter filter, Optional<CaseNumber> after, int limit);

    /**
     * Whether a case exists and has one of these scopes with codes. This method does not read the events of the case.
     */
    boolean has(CaseNumber number, List<String> reach);
}
