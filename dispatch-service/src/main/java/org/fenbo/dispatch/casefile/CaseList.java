package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of cases, by number. */
public interface CaseList {

    /**
     * What to list; an absent part lets all pass.
     *
     * @param reach scopes with codes, of which a case must have one
     */
    record Filter(
            @Nullable String stage,
            @Nullable String unit,
            @Nullable String centre,
            List<String> reach) {}

    /** A case in a list. */
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
     * A page of the list.
     *
     * @param total how many there are in all, not on this page
     */
    record Page(List<Row> cases, long total) {}

    /** The cases after a number, which is none for the first page. */
    Page list(Filter filter, @Nullable CaseNumber after, int limit);
}
