package org.fenbo.registry.whatif;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.lookup.Coverage;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.SharedCode;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.whatif.Comparison.MovedCase;
import org.jspecify.annotations.Nullable;

/** Tries a draft on past cases in the background (试算): REG-7. */
public final class TryDraft {
    private static final int STEP = 500;
    /**
     * If a claim is unchanged in more looks than this number, its instance has ended. With a look every five seconds,
     * another instance takes over the run within 40 s.
     */
    private static final int LOOKS = 6;

    private static final int MOST_CLAIMS = 3;

    private final Revisions revisions;
    private final Lookup lookup;
    private final PastCases pastCases;
    private final Trials trials;
    private final Executor background;
    private final InstantSource clock;
    private final UUID me = UUID.randomUUID();
    private final Set<Integer> inHand = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Watched> watched = new HashMap<>();

    /** The sources of revisions, answers, cases and runs. */
    public record Sources(Revisions revisions, Lookup lookup, PastCases pastCases, Trials trials) {}

    /** @param background executes the trials, one trial at a time */
    public TryDraft(Sources sources, Executor background, InstantSource clock) {
        this.revisions = sources.revisions();
        this.lookup = sources.lookup();
        this.pastCases = sources.pastCases();
        this.trials = sources.trials();
        this.background = background;
        this.clock = clock;
    }

    /**
     * Begins a run over the cases filed in a period, and returns the number of the run. The end of the period is
     * excluded. Refused if there is no such revision or if the period is empty.
     */
    public Outcome<Integer> on(int revision, Instant from, Instant until, String by) {
        if (revisions.find(revision).isEmpty()) {
            return RevisionCode.UNKNOWN_REVISION.refused(revision);
        }
        if (!from.isBefore(until)) {
            return SharedCode.NO_TIME_BETWEEN.refused(from, until);
        }
        int cases = pastCases.count(from, until);
        Instant now = clock.instant();
        int number = trials.begin(new Trials.NewTrial(revision, from, until, by, now, cases));
        return new Outcome.Done<>(number);
    }

    /**
     * Runs a trial that this instance began. The caller must call this method after the commit of the transaction that
     * began the trial.
     */
    public void run(int number) {
        take(new Trials.Running(number, null, 0, 0));
    }

    private void take(Trials.Running seen) {
        background.execute(() -> {
            if (trials.claim(seen, me)) {
                inHand.add(seen.number());
                try {
                    trials.find(seen.number()).ifPresent(trial -> attempt(trial, seen.claims()));
                } finally {
                    inHand.remove(seen.number());
                }
            }
        });
    }

    /**
     * Shows that this instance still works on its runs. Takes over each run whose claim has not changed for several
     * looks, because the instance of this run has ended. A timer must call this method every few seconds. The method
     * counts looks instead of time, because the clocks of two instances may differ. A look that the database didn't
     * answer is not counted.
     */
    public void watch() {
        inHand.forEach(number -> trials.beat(number, me));
        List<Trials.Running> running = trials.running();
        Map<Integer, Watched> before = Map.copyOf(watched);
        watched.clear();
        for (Trials.Running one : running) {
            Watched now = Watched.after(before.get(one.number()), one);
            if (now.looks() > LOOKS && !inHand.contains(one.number())) {
                take(one);
            } else {
                watched.put(one.number(), now);
            }
        }
    }

    private record Watched(Trials.Running as, int looks) {
        static Watched after(@Nullable Watched before, Trials.Running now) {
            return new Watched(now, before != null && before.as.equals(now) ? before.looks + 1 : 1);
        }
    }

    private void attempt(Trial trial, int claimsBefore) {
        if (claimsBefore >= MOST_CLAIMS) {
            trials.fail(
                    trial.number(),
                    me,
                    new Words("执行试算的实例已 %s 次中断", "the instances that ran it ended %s times")
                            .with(List.of(claimsBefore)));
            return;
        }
        try {
            compare(trial);
        } catch (TakenOver _) {
            // The instance that took over the run finishes it.
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                trials.fail(
                        trial.number(),
                        me,
                        new Words("试算出错：%s", "the run failed: %s").with(List.of(String.valueOf(e.getMessage()))));
            }
        }
    }

    private void compare(Trial trial) {
        Entries entries = revisions.entries(trial.revision());
        Comparing comparing = new Comparing(lookup, new RevisionIndex(trial.revision(), entries));
        trials.restart(trial.number(), me);
        List<MovedCase> moved = new ArrayList<>();
        int[] done = {0};
        pastCases.each(trial.from(), trial.until(), one -> {
            comparing.add(one).ifPresent(moved::add);
            if (++done[0] % STEP == 0) {
                if (!trials.progress(trial.number(), me, done[0], moved)) {
                    throw new TakenOver();
                }
                moved.clear();
            }
        });
        if (trials.progress(trial.number(), me, done[0], moved)) {
            trials.finish(trial.number(), me, result(trial, entries, comparing));
        }
    }

    private Comparison result(Trial trial, Entries draft, Comparing comparing) {
        Instant now = trial.askedAt();
        Optional<Coverage> inForce = lookup.inForceAt(now)
                .map(index -> Coverage.of(index.revision(), revisions.entries(index.revision()), now));
        return comparing.result(inForce, Coverage.of(trial.revision(), draft, now));
    }

    /**
     * Another instance has taken over the run, because the claim of this instance had not changed for several looks.
     */
    private static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
