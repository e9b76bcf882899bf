package org.fenbo.registry.pastcase.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCases.Ground;
import org.fenbo.registry.pastcase.PastCases.Step;
import org.jspecify.annotations.Nullable;

/** Merges all changes that a batch of events makes to one case, so that the row of the case is written once. */
final class CaseChange {
    /** The number of the first order of every case. */
    private static final int FIRST = 1;

    private final String number;
    private @Nullable PastCase filed;
    private Step.@Nullable Dispatched first;
    private Step.@Nullable Dispatched last;
    private int returns;
    private boolean firstReturned;
    private @Nullable Instant closedAt;
    private @Nullable Ground waits;
    private @Nullable Boolean handled;
    private @Nullable String category;

    private CaseChange(String number) {
        this.number = number;
    }

    /**
     * One change per case, in the order of case numbers. All batches lock rows in this order, so they can't deadlock.
     */
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
            case Step.Returned returned -> {
                returns++;
                firstReturned |= returned.order() == FIRST;
            }
            case Step.Queued queued -> waits = queued.ground();
            case Step.Reclassified(var _, var other) -> category = other;
            case Step.Closed closed -> end(closed.at(), true);
            case Step.Reopened _ -> end(null, false);
            case Step.Dropped dropped -> end(dropped.at(), false);
        }
    }

    /** @param at null if the case is open again */
    private void end(@Nullable Instant at, boolean wasHandled) {
        closedAt = at;
        handled = wasHandled;
    }

    /** Whether the case is open again after it had ended, so that its row must lose the time of the end. */
    boolean isOpenAgain() {
        return handled != null && closedAt == null;
    }

    String number() {
        return number;
    }

    /** What the case waited for last in this batch; null if it was not queued. */
    @Nullable
    Ground waits() {
        return waits;
    }

    /** Whether the case was handled in the end; null if the batch doesn't contain the end. */
    @Nullable
    Boolean handled() {
        return handled;
    }

    /** The case as it was filed; null if the batch doesn't contain the filing. */
    @Nullable
    PastCase filed() {
        return filed;
    }

    /** The category of the case: that of a dispatcher, or otherwise that of the report. */
    @Nullable
    String category() {
        return category == null && filed != null ? filed.category() : category;
    }

    /** Whether a dispatcher gave the case another category in this batch. */
    boolean isReclassified() {
        return category != null;
    }

    /** The first order of the case in this batch; null if the batch has no order of the case. */
    Step.@Nullable Dispatched first() {
        return first;
    }

    /** The unit of the last order of the case in this batch; null if the batch has no order of the case. */
    @Nullable
    String unit() {
        return last == null ? null : last.unit();
    }

    int returns() {
        return returns;
    }

    /** Whether the first order of the case was returned. */
    boolean firstReturned() {
        return firstReturned;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
