package org.fenbo.intake.report;

import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * The grid collector of a report: the person who signed in as a collector and sent it. No field of a request or a file
 * names the collector (CASE-6j).
 *
 * @param officer code of the collector
 * @param unit code of the unit that the collector acted for; null if there is none
 */
public record Collector(String officer, @Nullable String unit) {

    /** The collector of a report that this person sends; empty if the person doesn't act as a collector. */
    public static Optional<Collector> of(Actor actor) {
        return Role.COLLECTOR.code().equals(actor.role())
                ? Optional.of(new Collector(actor.id(), actor.unit()))
                : Optional.empty();
    }

    /** The collector in an event; null if the event has none. */
    public static @Nullable Collector in(@Nullable String officer, @Nullable String unit) {
        return officer == null ? null : new Collector(officer, unit);
    }

    /** The code of the collector; null if there is none. */
    public static @Nullable String officerOf(@Nullable Collector collector) {
        return collector == null ? null : collector.officer();
    }

    /** The code of the collector's unit; null if there is none. */
    public static @Nullable String unitOf(@Nullable Collector collector) {
        return collector == null ? null : collector.unit();
    }
}
