package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The matter of a case, as it was filed, with the category and the facts that dispatchers stated later.
 *
 * @param report number of the report that opened the case
 * @param channel the channel on which the report came
 * @param client code of the system or person that sent the report; null if unknown
 * @param nature consultation, complaint and so on; a condition of a duty may test the nature (REG-4)
 * @param category null if no list contains the matter (INT-3)
 * @param text masked text of the report; personal data stay in intake (INT-9)
 * @param collector the grid collector who reported the matter; null if no collector reported it (CASE-6)
 * @param collectorUnit the unit of the collector; null if unknown, or if the event is older than this field (CASE-6c)
 * @param component code of the component that the matter is about; null if it is about none (REG-16)
 * @param concerned the unit or person that the report is about (CASE-21d,e)
 * @param stated facts that dispatchers stated, by the names that the registry uses (CASE-2j)
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
        @Nullable UnitCode collectorUnit,
        @Nullable String component,
        Concerned concerned,
        Map<String, String> stated,
        Instant receivedAt) {
    private static final String COMPLAINT = "COMPLAINT";

    public Matter {
        stated = Map.copyOf(stated);
    }

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
        this(
                number,
                report,
                channel,
                client,
                nature,
                category,
                area,
                urgency,
                text,
                collector,
                null,
                null,
                Concerned.NOBODY,
                Map.of(),
                receivedAt);
    }

    /** This matter, about a component. */
    public Matter about(@Nullable String part) {
        return with(category, collectorUnit, part, concerned, stated);
    }

    /** This matter, reported by a collector of this unit. */
    public Matter seenBy(@Nullable UnitCode unit) {
        return with(category, unit, component, concerned, stated);
    }

    /** This matter, as a report about a unit or a person. */
    public Matter concerning(Concerned subject) {
        return with(category, collectorUnit, component, subject, stated);
    }

    /** The unit whose own work a complaint is about (CASE-21e). */
    public Optional<UnitCode> complaintAbout() {
        return Optional.ofNullable(concerned.unit()).filter(unit -> nature.equals(COMPLAINT));
    }

    /**
     * The ground that decides which centre has the case. The command centre has each report about a unit or a person,
     * because the centre of the street may be the unit that the report is about (CASE-21d,e).
     */
    public QueueGround placeOf(QueueGround ground) {
        return concerned.isSomebody() ? QueueGround.REFERRED : ground;
    }

    /** The matter after an event. A fact that is stated again replaces the earlier value. */
    Matter after(CaseEvent event) {
        return switch (event) {
            case FilingEvent.FactsStated more -> stating(more.facts());
            case FilingEvent.CaseReclassified reclassified ->
                with(reclassified.category(), collectorUnit, component, concerned, stated)
                        .as(Objects.requireNonNullElse(reclassified.urgency(), urgency));
            default -> this;
        };
    }

    private Matter stating(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(stated);
        all.putAll(more);
        return with(category, collectorUnit, component, concerned, all);
    }

    /** This matter, with an urgency (REG-11d). */
    private Matter as(String other) {
        return new Matter(
                number,
                report,
                channel,
                client,
                nature,
                category,
                area,
                other,
                text,
                collector,
                collectorUnit,
                component,
                concerned,
                stated,
                receivedAt);
    }

    private Matter with(
            @Nullable CategoryCode kind,
            @Nullable UnitCode unit,
            @Nullable String part,
            Concerned subject,
            Map<String, String> facts) {
        return new Matter(
                number,
                report,
                channel,
                client,
                nature,
                kind,
                area,
                urgency,
                text,
                collector,
                unit,
                part,
                subject,
                facts,
                receivedAt);
    }
}
