package org.fenbo.supervision.clock;

import java.time.Instant;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.clock.CaseEvent.Happening.Extended;
import org.fenbo.supervision.clock.CaseEvent.Happening.OfCase;
import org.fenbo.supervision.clock.CaseEvent.Happening.OfOrder;
import org.fenbo.supervision.clock.CaseEvent.Happening.Queued;
import org.fenbo.supervision.clock.CaseEvent.Happening.Reopened;
import org.fenbo.supervision.clock.CaseEvent.Happening.Resumed;
import org.fenbo.supervision.clock.CaseEvent.Happening.Shelved;
import org.fenbo.supervision.registry.Urgency;
import org.jspecify.annotations.Nullable;

/** Events of cases, as dispatch publishes them, for tests. */
public final class Happenings {
    private Happenings() {}

    public static Happening dispatched(int order, String unit, @Nullable Integer revision) {
        return new OfOrder("dispatch.order.dispatched.v1", order, unit, null, revision);
    }

    public static Happening cooperating(int order, String unit) {
        return new OfOrder("dispatch.cooperation.dispatched.v1", order, unit, null, null);
    }

    public static Happening accepted(int order) {
        return ofOrder("dispatch.order.accepted.v1", order);
    }

    public static Happening answered(int order) {
        return ofOrder("dispatch.order.answered.v1", order);
    }

    public static Happening helped(int order) {
        return ofOrder("dispatch.cooperation.answered.v1", order);
    }

    public static Happening waived(int order) {
        return ofOrder("dispatch.cooperation.waived.v1", order);
    }

    public static Happening returnAsked(int order, String centre) {
        return new OfOrder("dispatch.return.requested.v1", order, null, centre, null);
    }

    public static Happening returnRefused(int order) {
        return ofOrder("dispatch.return.refused.v1", order);
    }

    public static Happening queued(String ground, String centre) {
        return new Queued(ground, centre);
    }

    public static Happening returnGranted(int order) {
        return ofOrder("dispatch.return.granted.v1", order);
    }

    public static Happening helperWithdrawn(int order) {
        return ofOrder("dispatch.cooperation.withdrawn.v1", order);
    }

    public static Happening withdrawn(int order) {
        return ofOrder("dispatch.order.withdrawn.v1", order);
    }

    public static Happening reworked(int order) {
        return ofOrder("dispatch.order.reworked.v1", order);
    }

    public static Happening paused(int order) {
        return ofOrder("dispatch.order.paused.v1", order);
    }

    public static Happening resumed(int order, Instant endedAt) {
        return new Resumed(order, endedAt);
    }

    public static Happening extended(int order, int workingDays, Instant askedAt) {
        return new Extended(order, workingDays, askedAt);
    }

    public static Happening shelved(String unit, Instant reviewBy) {
        return new Shelved("dispatch.case.shelved.v1", unit, reviewBy);
    }

    public static Happening reviewed(String unit, Instant reviewBy) {
        return new Shelved("dispatch.case.reviewed.v1", unit, reviewBy);
    }

    public static Happening takenUp() {
        return new OfCase("dispatch.case.takenup.v1");
    }

    public static Happening closed() {
        return new OfCase("dispatch.case.closed.v1");
    }

    public static Happening reopened(int redo, @Nullable Integer revision) {
        return new Reopened(redo + 1, revision);
    }

    public static Happening reclassified(String category, int round, @Nullable Integer revision) {
        return new Happening.Reclassified(category, null, round, revision);
    }

    public static Happening reclassified(String category, Urgency urgency, int round) {
        return new Happening.Reclassified(category, urgency, round, null);
    }

    public static Happening voided() {
        return new OfCase("dispatch.case.voided.v1");
    }

    private static Happening ofOrder(String type, int order) {
        return new OfOrder(type, order, null, null, null);
    }
}
