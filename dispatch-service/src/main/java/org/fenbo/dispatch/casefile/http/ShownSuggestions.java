package org.fenbo.dispatch.casefile.http;

import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.SuggestionLog;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/** Records that the page of a waiting case showed suggestions to a person who can dispatch the case (SEC-3b). */
final class ShownSuggestions {
    private static final List<String> DECISIONS = List.of("dispatch", "rule");

    private final SuggestionLog log;
    private final MovableClock clock;

    ShownSuggestions(SuggestionLog log, MovableClock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** @param body the body of the answer */
    void of(CaseNumber number, Caller caller, @Nullable Object body) {
        if (body instanceof CaseView view && view.possible().stream().anyMatch(DECISIONS::contains)) {
            view.queue()
                    .ifPresent(queue -> log.shown(
                            number,
                            new OfficerId(caller.id()),
                            queue.candidates().stream()
                                    .map(ShownSuggestions::candidate)
                                    .toList(),
                            clock.instant()));
        }
    }

    private static RankedUnit candidate(CandidateView view) {
        return new RankedUnit(
                new UnitCode(view.unit()),
                view.share(),
                view.cases(),
                view.likeness(),
                view.model().orElse(null));
    }
}
