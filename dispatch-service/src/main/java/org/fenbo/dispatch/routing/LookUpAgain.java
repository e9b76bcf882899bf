package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.FilingEvent.CaseQueued;
import org.jspecify.annotations.Nullable;

/**
 * Looks up a case in the queue again when another revision is in force (REG-3j). The case is dispatched automatically,
 * or it gets the candidates and the explanation of the new revision. Cases with an order stay as they are.
 */
public final class LookUpAgain {
    private final LookUp lookUp;
    private final IntConsumer awaitRevision;
    private final InstantSource clock;

    /**
     * @param turns counts the turns of the units that take the cases of ownerless components
     * @param awaitRevision throws {@code NotYet} if this instance doesn't have this revision yet
     */
    public LookUpAgain(
            Routing list, Suggestions suggestions, Turns turns, IntConsumer awaitRevision, InstantSource clock) {
        this.lookUp = new LookUp(list, suggestions, turns);
        this.awaitRevision = awaitRevision;
        this.clock = clock;
    }

    /**
     * The events of the case; empty if the case doesn't wait, or if it was looked up in this revision already. So a
     * caller may repeat the call.
     *
     * @param file the case; null if it does not exist
     */
    public List<CaseEvent> of(@Nullable CaseFile file) {
        return Optional.ofNullable(file)
                .flatMap(present -> present.toLookUpAgain().map(queued -> of(present, queued)))
                .orElse(List.of());
    }

    private List<CaseEvent> of(CaseFile file, CaseQueued queued) {
        // Another instance may have looked up the case in a revision that this instance doesn't have yet.
        Optional.ofNullable(queued.revision()).ifPresent(awaitRevision::accept);
        Instant now = clock.instant();
        Answer answer = lookUp.answerFor(file, now);
        return Objects.equals(answer.revision(), queued.revision())
                ? List.of()
                : lookUp.events(file, queued.ground(), answer, now);
    }
}
