package org.fenbo.dispatch.routing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFile.OnQueue;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.FilingEvent.FactsStated;
import org.fenbo.dispatch.casefile.OfficerId;

/**
 * A dispatcher states facts on which the answer of the registry depends, for example the size. The case is looked up
 * again with these facts (CASE-2j, REG-4g). A fact can be stated again, so that a wrong value is correctable.
 */
public final class StateFacts implements Decision<OnQueue, StateFacts.Stated, CaseEvent> {
    private static final int MOST = 20;

    private final Routing list;
    private final LookUp lookUp;

    /** @param turns counts the turns of the units that take the cases of ownerless components */
    public StateFacts(Routing list, Suggestions suggestions, Turns turns) {
        this.list = list;
        this.lookUp = new LookUp(list, suggestions, turns);
    }

    /**
     * The facts.
     *
     * @param facts the values by the names that the registry uses, for example {@code size}
     */
    public record Stated(
            @NotEmpty @Size(max = MOST)
            Map<@NotBlank @Size(max = 64) String, @NotBlank @Size(max = 200) String> facts) {}

    @Override
    public Optional<Refusal> refusal(OnQueue on, Actor actor, Instant at) {
        return DispatchCode.NO_FACT_ASKED.when(
                list.factsToState(on.file().matter(), at).isEmpty());
    }

    @Override
    public Outcome<List<CaseEvent>> events(OnQueue on, Actor actor, Stated body, Instant at) {
        return wrong(on, body.facts(), at)
                .<Outcome<List<CaseEvent>>>map(Outcome::refused)
                .orElseGet(() -> lookedUp(on, new FactsStated(body.facts(), OfficerId.of(actor), at), at));
    }

    /** A fact that isn't asked for, or a value that the registry can't compare: it would free a matter that is not free. */
    private Optional<Refusal> wrong(OnQueue on, Map<String, String> facts, Instant at) {
        Set<String> asked = list.factsToState(on.file().matter(), at);
        Set<String> others = new TreeSet<>(facts.keySet());
        others.removeAll(asked);
        return DispatchCode.FACT_NOT_ASKED
                .when(!others.isEmpty(), String.join("、", others), String.join("、", asked))
                .or(() -> list.toState(on.file().matter(), at).stream()
                        .flatMap(one -> one.asks().stream()
                                .filter(facts::containsKey)
                                .filter(fact -> !one.understands(facts.getOrDefault(fact, ""))))
                        .findFirst()
                        .map(DispatchCode.FACT_NOT_A_NUMBER::refusal))
                .map(refusal -> refusal.at("facts"));
    }

    private Outcome<List<CaseEvent>> lookedUp(OnQueue on, FactsStated stated, Instant at) {
        CaseFile after = on.file().after(stated);
        Answer answer = lookUp.answerFor(after, at);
        return LookUp.isOlder(answer, on.queued())
                ? DispatchCode.REVISION_AWAITED.refused()
                : Outcome.done(Stream.concat(
                                Stream.of(stated),
                                lookUp.events(after, on.queued().ground(), answer, at).stream())
                        .toList());
    }
}
