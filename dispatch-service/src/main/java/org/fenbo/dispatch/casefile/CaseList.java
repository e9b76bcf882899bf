package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Page;
import org.jspecify.annotations.Nullable;

/** Lists of cases, by number. */
public interface CaseList {

    /**
     * What to list; an absent part excludes nothing.
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

    /** The cases after a number, which is absent for the first page. */
    Page<Row> list(Filter filter, Optional<CaseNumber> after, int limit);

    /** Whether a case exists and has one of these scopes with codes. Events that can't be read don't matter here. */
    boolean has(CaseNumber number, List<String> reach);
}
