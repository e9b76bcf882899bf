package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationWithdrawn;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;

/**
 * Puts a case in a queue again after its lead order was returned (CASE-5d) or withdrawn (CASE-12g), or after the case was
 * reopened (CASE-13e). A person decides, even if a duty names a unit: the unit of the duty may be the one that returned
 * the case.
 */
public final class QueueAgain {
    private static final Words AGAIN = new Words("重新待派后再查清单：%s", "asked again for the queue: %s");

    private final Routing list;
    private final Candidates candidates;

    public QueueAgain(Routing list, Suggestions suggestions) {
        this.list = list;
        this.candidates = new Candidates(list, suggestions);
    }

    /**
     * The event that ends the lead order or reopens the case, and what follows. The pending co-operating orders are
     * withdrawn together with the lead order, because the next duty names its own co-operating units. The registry is
     * asked again, so that a newer revision counts (REG-4h).
     *
     * @param file the case before the event
     */
    public List<CaseEvent> after(CaseFile file, CaseEvent end, QueueGround ground, Instant at) {
        List<CaseEvent> events = new ArrayList<>(List.of(end));
        file.orders().pending().forEach(helper -> events.add(new CooperationWithdrawn(helper.number(), at)));
        Matter matter = file.matter();
        Answer answer = list.answerFor(matter.category(), matter.area(), Facts.of(matter, at));
        events.add(of(file.after(end), answer, ground, at));
        return List.copyOf(events);
    }

    /**
     * The place in the queue. Units whose return was granted are candidates only for a ruling. If no duty covers the case
     * any more, the case is one of first contact (CASE-4a).
     *
     * @param file the case without the order
     * @param reason why the case waits again
     */
    CaseQueued of(CaseFile file, Answer answer, QueueGround reason, Instant at) {
        boolean uncovered = answer instanceof Answer.None none && none.revision() != null;
        QueueGround ground = ground(file, reason, uncovered);
        Matter matter = file.matter();
        List<RankedUnit> others = candidates.of(ofRegistry(answer), matter, at).stream()
                .filter(candidate ->
                        ground == QueueGround.DISPUTED || !file.orders().gaveBack(candidate.unit()))
                .toList();
        // A referral is not undone by a return or by another revision: the case stays with the command centre
        // (CASE-2d).
        Optional<CaseQueued> referral = file.queue().referral();
        QueueGround place = referral.isPresent() ? QueueGround.REFERRED : matter.placeOf(ground);
        return new CaseQueued(
                ground,
                answer.revision(),
                list.centreFor(matter.category(), matter.area(), place, at).orElse(null),
                others,
                Responsibility.Explanation.of(AGAIN.with(List.of(answer.explanation()))),
                referral.map(CaseQueued::decidedBy).orElse(null),
                referral.map(CaseQueued::reason).orElse(null),
                at);
    }

    /** The place in the queue of the command centre, which takes a case over whose order is out (CASE-17b). */
    public CaseQueued referredTo(CaseFile file, UnitCode centre, OfficerId officer, String reason, Instant at) {
        Matter matter = file.matter();
        Answer answer = list.answerFor(matter.category(), matter.area(), Facts.of(matter, at));
        return of(file, answer, QueueGround.REFERRED, at).referredTo(centre, officer, reason, at);
    }

    /** A case that was one of first contact may be covered by a duty now. Then it waits for its earlier reason again. */
    private static QueueGround ground(CaseFile file, QueueGround reason, boolean uncovered) {
        if (uncovered && reason != QueueGround.DISPUTED) {
            return QueueGround.FIRST_CONTACT;
        }
        if (reason != QueueGround.FIRST_CONTACT) {
            return reason;
        }
        if (file.orders().toRedo()) {
            return QueueGround.REDO;
        }
        return file.orders().returned() > 0
                ? QueueGround.RETURNED
                : file.orders().hadLead() ? QueueGround.WITHDRAWN : QueueGround.REFERRED;
    }

    /** The units that the registry names now, in its order (REG-5b). */
    static List<RankedUnit> ofRegistry(Answer answer) {
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
