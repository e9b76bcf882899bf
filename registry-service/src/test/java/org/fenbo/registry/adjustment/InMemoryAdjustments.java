package org.fenbo.registry.adjustment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.adjustment.AdjustmentEvent.AdjustmentProposed;
import org.fenbo.registry.refusal.AdjustmentCode;
import org.jspecify.annotations.Nullable;

/** Adjustments in memory. The rules ask for no lists, so there are none. */
public final class InMemoryAdjustments implements Adjustments {
    private final Map<AdjustmentNumber, List<AdjustmentEvent>> events = new LinkedHashMap<>();

    /** The events of an adjustment, the earliest first. */
    List<AdjustmentEvent> events(AdjustmentNumber number) {
        return List.copyOf(events.getOrDefault(number, List.of()));
    }

    @Override
    public Current propose(AdjustmentProposed proposed, Actor actor) {
        AdjustmentNumber number = proposed.proposal().number();
        events.put(number, new ArrayList<>(List.of(proposed)));
        return find(number).orElseThrow();
    }

    @Override
    public Outcome<Current> change(AdjustmentNumber number, Actor actor, Decision decision) {
        return Outcome.of(find(number), AdjustmentCode.UNKNOWN_ADJUSTMENT.refusal(number))
                .then(current -> decision.on(current.adjustment()))
                .map(decided -> {
                    events.computeIfAbsent(number, any -> new ArrayList<>()).addAll(decided);
                    return find(number).orElseThrow();
                });
    }

    @Override
    public Optional<Current> find(AdjustmentNumber number) {
        Adjustment state = null;
        for (AdjustmentEvent event : events(number)) {
            state = Adjustment.after(state, event);
        }
        int version = events(number).size();
        return Optional.ofNullable(state).map(known -> new Current(known, version, version));
    }

    @Override
    public Optional<AdjustmentNumber> openAbout(Proposal.Gap gap) {
        return all().filter(adjustment -> adjustment instanceof Adjustment.Open)
                .map(Adjustment::proposal)
                .filter(proposal -> gap.equals(proposal.gap()))
                .map(Proposal::number)
                .findFirst();
    }

    private Stream<Adjustment> all() {
        return events.keySet().stream().flatMap(number -> find(number).stream()).map(Current::adjustment);
    }

    @Override
    public Page<ListedAdjustment> list(Filter filter, String after, int limit) {
        return new Page<>(List.of(), 0);
    }

    @Override
    public List<CauseCount> counts(@Nullable String seenBy) {
        return List.of();
    }

    @Override
    public List<ChangedLine> changedIn(int revision) {
        return all().flatMap(adjustment -> adjustment instanceof Adjustment.Accepted(var _, var how, var line)
                                && how.revision() == revision
                        ? line.stream()
                        : Stream.empty())
                .toList();
    }
}
