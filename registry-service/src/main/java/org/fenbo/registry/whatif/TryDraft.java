package org.fenbo.registry.whatif;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import org.fenbo.registry.casebook.Casebook;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.refusal.Outcome;
import org.fenbo.registry.refusal.Refusal;
import org.fenbo.registry.refusal.RefusalCode;
import org.fenbo.registry.revision.Revisions;

/** Tries a draft on past cases in the background (试算): REG-7. */
public final class TryDraft {
    private static final int STEP = 500;

    private final Revisions revisions;
    private final Lookup lookup;
    private final Casebook casebook;
    private final Trials trials;
    private final Executor background;
    private final InstantSource clock;

    /** What it works with. */
    public record Sources(Revisions revisions, Lookup lookup, Casebook casebook, Trials trials) {}

    /** @param background runs one after the other */
    public TryDraft(Sources sources, Executor background, InstantSource clock) {
        this.revisions = sources.revisions();
        this.lookup = sources.lookup();
        this.casebook = sources.casebook();
        this.trials = sources.trials();
        this.background = background;
        this.clock = clock;
    }

    /** Begins a run over the cases filed from an instant until before another, and gives its number. */
    public Outcome<Integer> on(int revision, Instant from, Instant until, String by) {
        if (revisions.find(revision).isEmpty()) {
            return new Outcome.Refused<>(new Refusal(
                    RefusalCode.UNKNOWN_REVISION,
                    "there is no revision " + revision,
                    "look up the drafts there are, or open one"));
        }
        if (!from.isBefore(until)) {
            return new Outcome.Refused<>(new Refusal(
                    RefusalCode.NO_TIME_BETWEEN,
                    "no case is filed from " + from + " until before " + until,
                    "choose an end after the beginning"));
        }
        int cases = casebook.count(from, until);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int number = trials.begin(new Trials.Asked(revision, from, until, by, now, cases));
        return new Outcome.Done<>(number);
    }

    /** Runs one that was begun. To be called when its beginning is committed. */
    public void run(int number) {
        background.execute(() -> trials.find(number).ifPresent(this::attempt));
    }

    // A run that is cut short by the end of the process stays unfinished and is taken up by the next one.
    private void attempt(Trial trial) {
        try {
            compare(trial);
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                trials.fail(trial.number(), String.valueOf(e.getMessage()));
            }
        }
    }

    /** Takes up what was begun and not finished before this process started; a run gives the same again. */
    public void takeUp() {
        trials.unfinished().forEach(trial -> run(trial.number()));
    }

    private void compare(Trial trial) {
        RevisionIndex draft = new RevisionIndex(trial.revision(), revisions.entries(trial.revision()));
        Comparing comparing = new Comparing(lookup, draft);
        int[] done = {0};
        casebook.each(trial.from(), trial.until(), one -> {
            comparing.add(one);
            if (++done[0] % STEP == 0) {
                trials.progress(trial.number(), done[0]);
            }
        });
        trials.finish(trial.number(), comparing.result());
    }
}
