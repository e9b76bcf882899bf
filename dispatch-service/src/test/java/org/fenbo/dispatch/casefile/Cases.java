package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseClosed;
import org.fenbo.dispatch.casefile.ClosureEvent.CaseReopened;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAccepted;
import org.fenbo.dispatch.casefile.OrderEvent.OrderAnswered;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.OrderEvent.OrderReworked;
import org.fenbo.dispatch.casefile.OrderEvent.OrderVerified;
import org.fenbo.dispatch.casefile.OrderEvent.OrderWithdrawn;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnGranted;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnRefused;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnRequested;

/** Creates the events of cases for tests, and cases from events. */
public final class Cases {
    public static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    public static final CaseNumber NUMBER = new CaseNumber("C44039920261122000001");
    public static final UnitCode CLEANING = new UnitCode("U-CG");
    public static final UnitCode SQUAD = new UnitCode("U-SQ");
    public static final OfficerId COLLECTOR = new OfficerId("O-COLL");
    public static final OfficerId DISPATCHER = new OfficerId("O-DISP");
    public static final OfficerId ARBITER = new OfficerId("O-ARBI");
    public static final OfficerId LIAISON = new OfficerId("O-LIAI");
    public static final OfficerId HANDLER = new OfficerId("O-HAND");
    public static final OfficerId VERIFIER = new OfficerId("O-VERI");
    public static final OfficerId LEADER = new OfficerId("O-LEAD");
    public static final Matter MATTER = new Matter(
            NUMBER,
            "R44039920261122000001",
            "GRID_COLLECTOR",
            "O-COLL",
            "COMPLAINT",
            new CategoryCode("CG-0101"),
            new AreaCode("440399001001"),
            "NORMAL",
            "东门市场门口垃圾堆了两天",
            COLLECTOR,
            NOON);

    private Cases() {}

    public static CaseFile with(CaseEvent... events) {
        CaseFile file = CaseFile.fold(null, new CaseFiled(MATTER, 3, NOON));
        for (CaseEvent event : events) {
            file = CaseFile.fold(file, event);
        }
        return file;
    }

    public static CaseEvent queued(QueueGround ground) {
        return new CaseQueued(ground, 3, null, List.of(new RankedUnit(CLEANING, 0.5, 4, "category")), NOON);
    }

    public static CaseEvent queued(QueueGround ground, String centre) {
        return new CaseQueued(ground, 3, new UnitCode(centre), List.of(), NOON);
    }

    /** The case in the queue of the command centre, to which a dispatcher referred it. */
    public static CaseEvent referred(QueueGround ground) {
        return ((CaseQueued) queued(ground)).referredTo(new UnitCode("U-CMD"), DISPATCHER, "two streets", NOON);
    }

    public static CaseEvent dispatched(int order, UnitCode unit) {
        return new OrderDispatched(order, unit, new Responsibility.ByDuty("D-001", 3), NOON);
    }

    public static CaseEvent byFirstContact(int order, UnitCode unit) {
        return new OrderDispatched(order, unit, new Responsibility.ByFirstContact(DISPATCHER, "no duty"), NOON);
    }

    public static CaseEvent byRuling(int order, UnitCode unit) {
        return new OrderDispatched(order, unit, new Responsibility.ByRuling(ARBITER, "theirs"), NOON);
    }

    public static CaseEvent helping(int order, UnitCode unit) {
        return new CooperationEvent.CooperationDispatched(
                order, unit, new Responsibility.ByDuty("D-001", 3), "现场监测", NOON);
    }

    public static CaseEvent helpAccepted(int order, OfficerId officer) {
        return new CooperationEvent.CooperationAccepted(order, officer, NOON);
    }

    public static CaseEvent helpAnswered(int order, OfficerId officer) {
        return new CooperationEvent.CooperationAnswered(order, officer, "measured", List.of("photo:2"), NOON);
    }

    public static CaseEvent waived(int order) {
        return new CooperationEvent.CooperationWaived(order, LIAISON, "not needed", NOON);
    }

    public static CaseEvent accepted(int order) {
        return new OrderAccepted(order, LIAISON, NOON);
    }

    public static CaseEvent returnAsked(int order) {
        return new ReturnRequested(
                order, LIAISON, ReturnGround.NOT_OUR_DUTY, "not ours", SQUAD, new UnitCode("U-S1"), NOON);
    }

    public static CaseEvent returnGranted(int order) {
        return new ReturnGranted(order, DISPATCHER, "agreed", NOON);
    }

    public static CaseEvent returnRefused(int order) {
        return new ReturnRefused(order, DISPATCHER, "it is yours", NOON);
    }

    public static CaseEvent withdrawn(int order) {
        return new OrderWithdrawn(order, WithdrawGround.WRONG_UNIT, DISPATCHER, NOON);
    }

    public static CaseEvent answered(int order) {
        return new OrderAnswered(order, HANDLER, "cleared", List.of("photo:1"), NOON);
    }

    public static CaseEvent verified(int order) {
        return new OrderVerified(order, VERIFIER, null, NOON);
    }

    public static CaseEvent undecided(int order, OfficerId officer) {
        return new OrderEvent.OrderUndecided(order, officer, null, "too dark", NOON);
    }

    public static CaseEvent reworked(int order) {
        return new OrderReworked(order, VERIFIER, "not all of it", NOON);
    }

    public static CaseEvent closed() {
        return new CaseClosed(ClosingBasis.SOLVED, LEADER, NOON);
    }

    public static CaseEvent referredUp(int order) {
        return new ReferUpEvent.ReferUpRequested(order, LIAISON, "two owners", "met them twice", SQUAD, NOON);
    }

    /** The order is paused for a day. */
    public static CaseEvent paused(int order) {
        return new PauseEvent.OrderPaused(order, PauseGround.WEATHER, "storm", NOON.plusSeconds(86_400), LIAISON, NOON);
    }

    public static CaseEvent resumed(int order) {
        return new PauseEvent.OrderResumed(order, NOON, "calm", LIAISON, NOON);
    }

    public static CaseEvent extended(int order, int extension) {
        return new ExtensionEvent.OrderExtended(order, extension, 3, "parts", NOON, LIAISON, NOON);
    }

    /** The case is shelved, with a review after ten days. */
    public static CaseEvent shelved() {
        return new ShelvingEvent.CaseShelved(CLEANING, "rebuild", NOON.plusSeconds(864_000), LIAISON, NOON);
    }

    public static CaseEvent reopened(int redo) {
        return new CaseReopened(redo, redo + 1, false, "not solved", 3, DISPATCHER, NOON);
    }

    /** A case that one unit handled and that was closed. */
    public static CaseFile done() {
        return with(dispatched(1, CLEANING), accepted(1), answered(1), verified(1), closed());
    }
}
