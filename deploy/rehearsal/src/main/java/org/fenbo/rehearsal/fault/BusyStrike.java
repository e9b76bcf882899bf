package org.fenbo.rehearsal.fault;

import java.io.PrintWriter;
import java.time.Duration;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.PlainError;

/**
 * One kill that counts: of a process that is awake and has work in hand, which it leaves unfinished (R26). It is tried
 * again with more work, up to a limit, when the process didn't wake up or was done before it was struck.
 */
final class BusyStrike {
    /** Each try has more work than the one before. */
    static final int TRIES = 6;
    /** The keeper looks twice a second and pauses 15 s at most. */
    static final Duration KEEPER = Duration.ofSeconds(45);

    private static final Duration UNTIL_BUSY = Duration.ofSeconds(20);
    private final Target target;
    private final Duration patience;
    private final PrintWriter out;

    /** What is to be killed. */
    interface Target {
        String code();

        /** Keeps it from working through what comes; a server can't be kept from it. */
        void halt();

        /** It works again, no matter what has halted it. */
        void wake();

        boolean isHalted();

        /** Pours in work; {@code times} as much as usual. */
        void pour(int times);

        /** What it has not finished yet. */
        long inHand();

        /** Ends it at once. */
        void strike();

        /** What it left unfinished, asked while it is gone. */
        long left();

        /** Waits until its keeper has started it again; starts nothing. */
        boolean isBackWithin(Duration patience);

        /** Waits until all can be used. */
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

    /** @return whether it was struck with work in hand; if not, it never had any at that moment */
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
        // Asked again: it is awake and may be done by now.
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
