package org.fenbo.rehearsal.fault;

import java.io.PrintWriter;
import java.time.Duration;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.PlainError;

/**
 * One kill that counts: the process is awake, has work in hand and leaves it unfinished (R26). If the process didn't
 * wake up, or had finished before the kill, the strike tries again with more work, up to a limit.
 */
final class BusyStrike {
    /** How often the strike tries; each try gives more work than the try before. */
    static final int TRIES = 6;
    /** How long a keeper may take to start a process again: it looks twice a second and pauses 15 s at most. */
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

        /** Makes the process work again, whatever halted it. */
        void wake();

        boolean isHalted();

        /** Sends work: {@code times} the usual amount. */
        void pour(int times);

        /** How much work it has not finished yet. */
        long inHand();

        /** Kills it. */
        void strike();

        /** How much work it left unfinished; called while the process is gone. */
        long left();

        /** Waits until its keeper has started it again; this method starts nothing. */
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

    /** @return whether the kill found work in hand; false if no try did */
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
        // The count is taken again because the process is awake and may have finished by now.
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
