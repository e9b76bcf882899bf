package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about, as it was filed.
 *
 * @param report number of the report that opened it
 * @param channel where the report came in
 * @param client the system or person that handed it in, where it is known
 * @param nature consultation, complaint and so on; drives flow and limits
 * @param category absent when what was reported is on no list (INT-3)
 * @param text masked: personal data stay in intake (INT-9)
 * @param collector the grid collector who reported it, if one did (CASE-6)
 * @param receivedAt when the whole-case clock starts (TIME-3)
 */
public record Matter(
        CaseNumber number,
        String report,
        String channel,
        @Nullable String client,
        String nature,
        @Nullable CategoryCode category,
        @Nullable AreaCode area,
        String urgency,
        String text,
        @Nullable OfficerId collector,
        Instant receivedAt) {}
