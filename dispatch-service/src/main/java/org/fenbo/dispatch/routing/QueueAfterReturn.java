package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;

/**
 * Puts a case in a queue after a unit returned it (CASE-5d). A person decides, even if a duty names a unit: the unit of
 * the duty may be the one that returned the case.
 */
public final class QueueAfterReturn {
    private static final Words AGAIN = new Words("退回后再查清单：%s", "asked again after the return: %s");

    private final Routing list;
    private final Candidates candidates;

    public QueueAfterReturn(Routing list, Suggestions suggestions) {
        this.list = list;
        this.candidates = new Candidates(list, suggestions);
    }

    /**
     * The registry is asked again, so that a newer revision counts (REG-4h). Units whose return was granted are not
     * candidates.
     *
     * @param file the case after the return
     */
    public CaseQueued of(CaseFile file, Instant at) {
        Matter matter = file.matter();
        return of(file, list.answerFor(matter.category(), matter.area(), Facts.of(matter, at)), at);
    }

    CaseQueued of(CaseFile file, Answer answer, Instant at) {
        Matter matter = file.matter();
        List<RankedUnit> others = candidates.of(ofRegistry(answer), matter, at).stream()
                .filter(candidate -> !file.orders().gaveBack(candidate.unit()))
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
