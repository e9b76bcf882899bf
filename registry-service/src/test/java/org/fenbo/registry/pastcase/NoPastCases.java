package org.fenbo.registry.pastcase;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** No case is known. A test replaces the methods that its rule asks. */
public class NoPastCases implements PastCases {

    @Override
    public void note(List<Step> steps) {}

    @Override
    public void forget(Instant before) {}

    @Override
    public int count(Instant from, Instant until) {
        return 0;
    }

    @Override
    public void each(Instant from, Instant until, Consumer<PastCase> taker) {}

    @Override
    public Set<String> known(Collection<String> numbers) {
        return Set.of();
    }

    @Override
    public List<Handled> handled(Instant from, Instant until) {
        return List.of();
    }

    @Override
    public List<PastCase> open() {
        return List.of();
    }

    @Override
    public Figures figures(Instant from, Instant until) {
        return new Figures(List.of(), List.of());
    }

    @Override
    public Use use(String duty, String team, Collection<String> areas) {
        return new Use(0, 0);
    }
}
