package org.fenbo.supervision.clock;

import java.util.List;
import java.util.Objects;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.registry.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The stored data of a case: supervision needs them to compute the deadlines and to decide who may see the deadlines.
 *
 * @param category null if the category is unknown
 * @param revision the registry revision that the events of the case named last; null if no event named a revision
 * @param reach the area, units and senders that the events of the case have named
 * @param sequence sequence of the last event of the case that was read
 */
public record WatchedCase(
        CaseNumber number,
        @Nullable String category,
        Urgency urgency,
        @Nullable Integer revision,
        Reach reach,
        long sequence) {

    /** A case of which no event has been read yet. */
    static WatchedCase unread(CaseNumber number) {
        return new WatchedCase(number, null, Urgency.NORMAL, null, Reach.NOWHERE, 0);
    }

    /**
     * The events after the last event that was read. Two threads may receive the same events. The first thread locks
     * the row of the case; the second thread waits and then reads the new sequence.
     */
    List<CaseEvent> notYetRead(List<CaseEvent> events) {
        return events.stream().filter(one -> one.sequence() > sequence).toList();
    }

    /** The case after one more event. */
    WatchedCase after(CaseEvent event) {
        return switch (event.what()) {
            case Happening.Filed filed ->
                new WatchedCase(
                        number, filed.category(), filed.urgency(), filed.revision(), filed.reach(), event.sequence());
            case Happening.Reopened reopened ->
                new WatchedCase(
                        number,
                        category,
                        urgency,
                        reopened.revision() == null ? revision : reopened.revision(),
                        reach,
                        event.sequence());
            case Happening.Reclassified reclassified ->
                new WatchedCase(
                        number,
                        reclassified.category(),
                        Objects.requireNonNullElse(reclassified.urgency(), urgency),
                        reclassified.revision() == null ? revision : reclassified.revision(),
                        reach,
                        event.sequence());
            case Happening.OfOrder order ->
                new WatchedCase(
                        number,
                        category,
                        urgency,
                        order.revision() == null ? revision : order.revision(),
                        order.unit() == null ? reach : reach.and(Scope.UNIT, order.unit()),
                        event.sequence());
            case Happening.OfCase _,
                    Happening.Queued _,
                    Happening.Resumed _,
                    Happening.Extended _,
                    Happening.Shelved _ ->
                new WatchedCase(number, category, urgency, revision, reach, event.sequence());
        };
    }

    /** The case after several events. */
    WatchedCase after(List<CaseEvent> events) {
        WatchedCase known = this;
        for (CaseEvent one : events) {
            known = known.after(one);
        }
        return known;
    }
}
