package org.fenbo.dispatch.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The matter of a case, as it was filed.
 *
 * @param report number of the report that opened the case
 * @param channel the channel on which the report came
 * @param client code of the system or person that sent the report; null if unknown
 * @param nature consultation, complaint and so on; a condition of a duty may test the nature (REG-4)
 * @param category null if no list contains the matter (INT-3)
 * @param text masked text of the report; personal data stay in intake (INT-9)
 * @param collector the grid collector who reported the matter; null if no collector reported it (CASE-6)
 * @param component code of the component that the matter is about; null if it is about none (REG-16)
 * @param receivedAt when intake received the report; the clock of the whole case begins then (TIME-3)
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
        @Nullable String component,
        Instant receivedAt) {
    /** A matter that is about no component. */
    public Matter(
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
            Instant receivedAt) {
        this(number, report, channel, client, nature, category, area, urgency, text, collector, null, receivedAt);
    }

    /** This matter, about a component. */
    public Matter about(@Nullable String part) {
        return new Matter(
                number, report, channel, client, nature, category, area, urgency, text, collector, part, receivedAt);
    }
}
