package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Opens the case of a filed report and sends it on its way: by duty the order goes out by itself, otherwise a person of
 * a centre finds it in the queue with ranked candidates (立案 派单, CASE-2, CASE-4).
 */
public final class FileCase {
    private static final Responsibility BY_FALLBACK = new Responsibility.ByFirstContact(
            new OfficerId("dispatch"), "the district lets the street's office take what no duty covers");

    private final Routing list;
    private final Suggestions suggestions;
    private final InstantSource clock;

    public FileCase(Routing list, Suggestions suggestions, InstantSource clock) {
        this.list = list;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** The first events of a case. Safe to repeat: a case that is open already is left as it is. */
    public List<CaseEvent> of(Matter matter, @Nullable CaseFile file) {
        if (file != null) {
            return List.of();
        }
        Instant now = clock.instant();
        Answer answer = list.answerFor(matter.category(), matter.area(), facts(matter, now));
        return List.of(new CaseFiled(matter, answer.revision(), now), route(answer, matter, now));
    }

    private CaseEvent route(Answer answer, Matter matter, Instant now) {
        return switch (answer) {
            case Answer.ByDuty duty ->
                new OrderDispatched(1, duty.lead(), new Responsibility.ByDuty(duty.duty(), duty.revision()), now);
            case Answer.ByDecision open -> queued(QueueGround.BY_DECISION, open.revision(), matter, now);
            case Answer.None none ->
                list.fallbackFor(matter.area(), now)
                        .<CaseEvent>map(office -> new OrderDispatched(1, office, BY_FALLBACK, now))
                        .orElseGet(() -> queued(QueueGround.FIRST_CONTACT, none.revision(), matter, now));
        };
    }

    private CaseEvent queued(QueueGround ground, @Nullable Integer revision, Matter matter, Instant now) {
        UnitCode centre =
                list.centreFor(matter.category(), matter.area(), ground, now).orElse(null);
        return new CaseQueued(ground, revision, centre, suggestions.forCase(matter, now), now);
    }

    private static Facts facts(Matter matter, Instant now) {
        return new Facts(now, Map.of("channel", matter.channel(), "nature", matter.nature()));
    }
}
