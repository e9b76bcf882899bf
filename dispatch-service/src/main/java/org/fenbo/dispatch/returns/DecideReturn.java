package org.fenbo.dispatch.returns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationWithdrawn;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnGranted;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnRefused;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.Candidates;
import org.fenbo.dispatch.routing.Facts;
import org.fenbo.dispatch.routing.Routing;

/** The centre grants or refuses the return of an order (CASE-5d). */
public final class DecideReturn implements Decision<OnOrder<Order.ReturnPending>, DecideReturn.Decide, CaseEvent> {
    private static final Words AGAIN = new Words("退回后再查清单：%s", "asked again after the return: %s");

    private final Routing list;
    private final Candidates candidates;

    public DecideReturn(Routing list, Candidates candidates) {
        this.list = list;
        this.candidates = candidates;
    }

    /** The decisions that a centre may make. */
    public enum Choice {
        /** The order is withdrawn, and the case waits in a queue again. */
        GRANTED,
        /** The order is again in the state before the request. */
        REFUSED
    }

    /** The decision and its reason. */
    public record Decide(
            @NotNull Choice decision,
            @NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.ReturnPending> on, Actor actor, Decide body, Instant at) {
        int order = on.order().number();
        OfficerId officer = OfficerId.of(actor);
        return Outcome.done(
                switch (body.decision()) {
                    case REFUSED -> List.of(new ReturnRefused(order, officer, body.reason(), at));
                    case GRANTED -> granted(on, new ReturnGranted(order, officer, body.reason(), at), at);
                });
    }

    /**
     * The pending co-operating orders are withdrawn together with the lead order, because the next duty names its own
     * co-operating units.
     */
    private List<CaseEvent> granted(OnOrder<Order.ReturnPending> on, ReturnGranted granted, Instant at) {
        List<CaseEvent> events = new ArrayList<>(List.of(granted));
        on.file().orders().pending().forEach(helper -> events.add(new CooperationWithdrawn(helper.number(), at)));
        events.add(queued(on, at));
        return List.copyOf(events);
    }

    /**
     * The case is queued again. The registry is asked again, so that a newer revision counts (REG-4h). Units whose return
     * was granted are not candidates.
     */
    private CaseQueued queued(OnOrder<Order.ReturnPending> on, Instant at) {
        CaseFile file = on.file();
        Matter matter = file.matter();
        Answer answer = list.answerFor(matter.category(), matter.area(), Facts.of(matter, at));
        List<RankedUnit> others = candidates.of(ofRegistry(answer), matter, at).stream()
                .filter(candidate -> !candidate.unit().equals(on.order().unit())
                        && !file.orders().gaveBack(candidate.unit()))
                .toList();
        return new CaseQueued(
                QueueGround.RETURNED,
                answer.revision(),
                list.centreFor(matter.category(), matter.area(), QueueGround.RETURNED, at)
                        .orElse(null),
                others,
                Responsibility.Explanation.of(AGAIN.with(List.of(answer.explanation()))),
                at);
    }

    /** The units that the registry names now, in its order (REG-5b). */
    private static List<RankedUnit> ofRegistry(Answer answer) {
        return switch (answer) {
            case Answer.ByDuty duty -> List.of(RankedUnit.ofRegistry(duty.lead(), 0, 0));
            case Answer.ByComponent component -> List.of(RankedUnit.ofRegistry(component.lead(), 0, 0));
            case Answer.ByDecision open -> open.candidates();
            case Answer.ByRota rota ->
                rota.rota().stream()
                        .map(unit -> RankedUnit.ofRegistry(unit, 0, 0))
                        .toList();
            case Answer.None _ -> List.of();
        };
    }
}
