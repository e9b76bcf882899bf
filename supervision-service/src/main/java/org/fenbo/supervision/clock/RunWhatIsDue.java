package org.fenbo.supervision.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.fenbo.supervision.clock.ReadThrough.Read;

/**
 * Passes the clocks that are due, the earliest due time first, each clock exactly once (SUP-1). Several instances may
 * do this at the same time, also after an outage, because the stream of the case decides which clocks have passed. A
 * clock passes only after supervision has read all events that dispatch published up to its due time. Otherwise work
 * that was done in time could be judged late, because its event has not arrived yet. No clock passes while the
 * machine's clock can't be trusted (R16).
 */
public final class RunWhatIsDue {
    private static final int BATCH = 500;
    /** The longest rest: the clock may be moved, and other instances may set clocks that are due earlier. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private final Clocks clocks;
    private final InstantSource clock;
    private final ReadThrough readThrough;
    private final TimeCheck timeCheck;

    /** @param clock the service's clock, which may be moved */
    public RunWhatIsDue(Clocks clocks, InstantSource clock, ReadThrough readThrough, TimeCheck timeCheck) {
        this.clocks = clocks;
        this.clock = clock;
        this.readThrough = readThrough;
        this.timeCheck = timeCheck;
    }

    /** Passes all clocks that are due by now and may pass. */
    public Round byNow() {
        return switch (timeCheck.now()) {
            case TimeCheck.Finding.Trusted _ -> trusting();
            case TimeCheck.Finding.Apart apart -> new Round.Distrusted(apart, LONGEST_REST);
            case TimeCheck.Finding.Jumped jumped -> {
                readThrough.forget();
                yield new Round.Distrusted(jumped, Duration.ZERO);
            }
        };
    }

    private Round trusting() {
        Instant now = clock.instant();
        Optional<Instant> due = clocks.nextDue(Set.of());
        if (due.isEmpty() || due.get().isAfter(now)) {
            return new Round.Done(0, restUntil(due, now));
        }
        Read read = readThrough.now();
        Instant until = now.isBefore(read.through()) ? now : read.through();
        int passed = due.get().isAfter(until) ? 0 : pass(until, read.except());
        Duration left = restUntil(clocks.nextDue(read.except()), now);
        return left.isZero() ? new Round.Unread(passed, read.through(), LONGEST_REST) : new Round.Done(passed, left);
    }

    private int pass(Instant until, Set<CaseNumber> except) {
        int passed = 0;
        int last = -1;
        while (last != 0) {
            last = clocks.changeDue(until, except, BATCH, ofCase -> ofCase.passAt(until));
            passed += last;
        }
        return passed;
    }

    private static Duration restUntil(Optional<Instant> due, Instant now) {
        return due.map(next -> Duration.between(now, next))
                .filter(wait -> wait.compareTo(LONGEST_REST) < 0)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .orElse(LONGEST_REST);
    }
}
