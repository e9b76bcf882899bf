package org.fenbo.supervision.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The revisions that are in use at one moment. */
public final class RevisionTimeline {
    private final List<Published> byTime;
    private final IntFunction<TimeRules> rules;

    /** @param rules returns the rules of a revision in use */
    public RevisionTimeline(Collection<Published> serving, IntFunction<TimeRules> rules) {
        this.byTime = serving.stream()
                .sorted(Comparator.comparing(Published::effectiveAt).thenComparingInt(Published::revision))
                .toList();
        this.rules = rules;
    }

    /** The rules of a revision; empty until all of its entries have arrived. */
    public Optional<TimeRules> of(int revision) {
        return byTime.stream()
                .filter(published -> published.revision() == revision)
                .findAny()
                .map(published -> rules.apply(revision));
    }

    /**
     * The rules in force at an instant. For an instant before the first revision, the first revision applies, so that a
     * district's oldest cases have limits, too. Empty if no revision is in use.
     */
    public Optional<TimeRules> at(Instant instant) {
        if (byTime.isEmpty()) {
            return Optional.empty();
        }
        Published inForce = byTime.getFirst();
        for (Published next : byTime) {
            inForce = next.effectiveAt().isAfter(instant) ? inForce : next;
        }
        return Optional.of(rules.apply(inForce.revision()));
    }
}
