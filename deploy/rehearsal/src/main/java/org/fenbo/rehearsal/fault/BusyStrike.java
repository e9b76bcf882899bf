package org.fenbo.rehearsal.fault;

import java.io.PrintWriter;
import java.time.Duration;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.PlainError;

/**
 * One kill that counts: the process is awake, has work in hand, and the kill leaves this work unfinished (R26). If the
 * process didn't wake up, or had finished its work before the kill, the strike tries again with more work, at most
 * {@link #TRIES} times.
 */
final class BusyStrike {
    /** The maximum number of tries; each try sends more work than the previous try. */
    static final int TRIES = 6;
    /**
     * How long a keeper may take to start a process again: the keeper checks twice a second and pauses 15 s at most.
     */
    static final Duration KEEPER = Duration.ofSeconds(45);

    private static final Duration UNTIL_BUSY = Duration.ofSeconds(20);
    private final Target target;
    private final Duration patience;
    private final PrintWriter out;

    /** The part that is killed. */
    interface Target {
        String code();

        /** Halts the process so that it can't finish its work; a server can't be halted. */
        void halt();

        /** Makes a halted process work again; another fault may have halted it, too. */
        void wake();

        boolean isHalted();

        /** Sends work to the part: {@code times} multiplied by the usual amount. */
        void pour(int times);

        /** How much work the part has not finished yet. */
        long inHand();

        /** Kills the part. */
        void strike();

        /** How much work the killed part left unfinished; called before the keeper has started the part again. */
        long left();

        /** Waits until the keeper has started the part again; this method itself starts nothing. */
        boolean isBackWithin(Duration patience);

        /** Waits until the whole platform can be used. */
        void awaitReady();
    }

    BusyStrike(Target target, PrintWriter out) {
        this(target, UNTIL_BUSY, out);
    }

    BusyStrike(Target target, Duration patience, PrintWriter out) {
        this.target = target;
        this.patience = patience;
        this.out = out;
    }

    /** @return whether a kill interrupted work; false if no try interrupted any work */
    boolean perform() {
        for (int time = 1; time <= TRIES; time++) {
            if (isBusy(time) && hits()) {
                return true;
            }
            out.printf("       %s had nothing in hand, try %d of %d%n", target.code(), time, TRIES);
            out.flush();
        }
        return false;
    }

    private boolean isBusy(int times) {
        target.halt();
        try {
            target.pour(times);
            Running.await(() -> target.inHand() > 0, patience);
        } finally {
            target.wake();
        }
        // The work is counted again: the process is awake, so it may have finished its work by now.
        return !target.isHalted() && target.inHand() > 0;
    }

    private boolean hits() {
        target.strike();
        boolean left = target.left() > 0;
        if (!target.isBackWithin(KEEPER)) {
            String missing = target.code() + " was killed and its keeper didn't start it again within "
                    + KEEPER.toSeconds() + " s.";
            out.println("       " + missing);
            out.flush();
            throw new PlainError(missing);
        }
        target.awaitReady();
        return left;
    }
}
