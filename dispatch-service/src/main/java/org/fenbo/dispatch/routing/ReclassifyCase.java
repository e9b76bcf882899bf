package org.fenbo.dispatch.routing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.FilingEvent.CaseReclassified;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueuePlace;
import org.fenbo.dispatch.casefile.Responsibility;

/**
 * A dispatcher gives a case another category (重新分类, CASE-12c). The registry is asked again. A case that waits is
 * dispatched automatically, or gets the candidates of the new category. An order that is out stays, because only a person
 * can judge whether its work is still needed; the event then shows what the registry answers now. Supervision computes
 * the limits anew from the event.
 */
public final class ReclassifyCase implements Decision<CaseFile, ReclassifyCase.Reclassify, CaseEvent> {
    /** The urgency of a report for which neither the sender nor a category states one. */
    private static final String USUAL = "NORMAL";

    private final Routing list;
    private final LookUp lookUp;

    /** @param turns counts the turns of the units that take the cases of ownerless components */
    public ReclassifyCase(Routing list, Suggestions suggestions, Turns turns) {
        this.list = list;
        this.lookUp = new LookUp(list, suggestions, turns);
    }

    /**
     * The new category, and why the former one was wrong.
     *
     * @param category code of a category of the revision in force
     */
    public record Reclassify(
            @NotBlank @Size(max = 64) String category,
            @NotBlank @Size(max = 2_000) String reason) {}

    @Override
    public Outcome<List<CaseEvent>> events(CaseFile file, Actor actor, Reclassify body, Instant at) {
        CategoryCode category = new CategoryCode(body.category().strip());
        return wrong(file.matter(), category, at)
                .map(refusal -> Outcome.<List<CaseEvent>>refused(refusal.at("category")))
                .orElseGet(() -> reclassified(file, actor, category, body.reason(), at));
    }

    /** A category ends with the revision that doesn't have it any more. */
    private Optional<Refusal> wrong(Matter matter, CategoryCode category, Instant at) {
        return DispatchCode.SAME_CATEGORY
                .when(category.equals(matter.category()), category)
                .or(() -> DispatchCode.UNKNOWN_CATEGORY.when(!list.hasCategory(category, at), category));
    }

    private Outcome<List<CaseEvent>> reclassified(
            CaseFile file, Actor actor, CategoryCode category, String reason, Instant at) {
        Matter matter = file.matter();
        Answer answer = list.answerFor(category, matter.area(), Facts.of(matter, at));
        CaseReclassified event = new CaseReclassified(
                category,
                matter.category(),
                urgency(matter, category, at).orElse(null),
                reason,
                file.standing().nextRound(),
                answer.revision(),
                Responsibility.Explanation.of(answer.explanation()),
                OfficerId.of(actor),
                at);
        return file.queue() instanceof QueuePlace.Waiting(var queued)
                ? lookedUp(file.after(event), queued, event, answer)
                : Outcome.done(List.of(event));
    }

    /** The urgency of the new category, unless the report stated another urgency than its category has (REG-11d). */
    private Optional<String> urgency(Matter matter, CategoryCode category, Instant at) {
        String usual = Optional.ofNullable(matter.category())
                .flatMap(former -> list.urgencyOf(former, at))
                .orElse(USUAL);
        return list.urgencyOf(category, at).filter(any -> matter.urgency().equals(usual));
    }

    private Outcome<List<CaseEvent>> lookedUp(
            CaseFile after, CaseQueued queued, CaseReclassified event, Answer answer) {
        return LookUp.isOlder(answer, queued)
                ? DispatchCode.REVISION_AWAITED.refused()
                : Outcome.done(Stream.concat(
                                Stream.of(event), lookUp.events(after, queued.ground(), answer, event.at()).stream())
                        .toList());
    }
}
