package org.fenbo.registry.pastcase.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCases.Step;
import org.jspecify.annotations.Nullable;

/** All changes that a batch of events makes to one case, merged, so that its row is written once. */
final class CaseChange {
    private final String number;
    private @Nullable PastCase filed;
    private Step.@Nullable Dispatched first;
    private Step.@Nullable Dispatched last;
    private int returns;
    private @Nullable Instant closedAt;

    private CaseChange(String number) {
        this.number = number;
    }

    /** One change per case, by number. All batches lock rows in this order, so that they can't deadlock. */
    static Collection<CaseChange> merged(List<Step> steps) {
        Map<String, CaseChange> changes = new TreeMap<>();
        steps.forEach(
                step -> changes.computeIfAbsent(step.number(), CaseChange::new).add(step));
        return changes.values();
    }

    private void add(Step step) {
        switch (step) {
            case Step.Filed(var what) -> filed = what;
            case Step.Dispatched dispatched -> {
                first = first == null ? dispatched : first;
                last = dispatched;
            }
            case Step.Returned _ -> returns++;
            case Step.Closed closed -> closedAt = closed.at();
        }
    }

    String number() {
        return number;
    }

    /** The filed case; null if the batch doesn't have that event. */
    @Nullable
    PastCase filed() {
        return filed;
    }

    /** The first order of the batch; null if there is none. */
    Step.@Nullable Dispatched first() {
        return first;
    }

    /** The unit of the last order of the batch; null if there is none. */
    @Nullable
    String unit() {
        return last == null ? null : last.unit();
    }

    int returns() {
        return returns;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
