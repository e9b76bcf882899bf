package org.fenbo.supervision.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Lets clocks pass that are due, oldest first, each exactly once (SUP-1). Any number of instances may do so at once,
 * and after any outage: what has passed is decided by the stream of the case, not by who is awake.
 */
public final class RunWhatIsDue {
    private static final int BATCH = 500;
    private final CasesClocks clocks;
    private final InstantSource clock;

    /** @param clock the service's time, which may be moved */
    public RunWhatIsDue(CasesClocks clocks, InstantSource clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Runs all that is due by now.
     *
     * @return how many clocks passed through this call; others may be at the rest
     */
    public int byNow() {
        Instant now = clock.instant();
        int passed = 0;
        int last = -1;
        while (last != 0) {
            last = clocks.changeDue(now, BATCH, ofCase -> ofCase.passAt(now));
            passed += last;
        }
        return passed;
    }

    /**
     * How long there is nothing to do.
     *
     * @param most the longest answer
     */
    public Duration quietFor(Duration most) {
        return clocks.nextDue()
                .map(due -> Duration.between(clock.instant(), due))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .filter(wait -> wait.compareTo(most) < 0)
                .orElse(most);
    }
}
