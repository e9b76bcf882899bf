package org.fenbo.rehearsal.fault;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.fenbo.local.process.Running;

/**
 * Ends a server at once and knows what it had in hand right before, since nobody can ask it while it is gone. Only the
 * first time counts: a keeper may bring it back before its port is held, and then it is ended again.
 */
final class ServerStrike implements Runnable {
    private final LongSupplier inHand;
    private final Runnable kill;
    private final Duration patience;
    private boolean struck;
    private long interrupted;

    /**
     * @param inHand what it has not finished yet
     * @param patience how long is waited until it has something
     */
    ServerStrike(LongSupplier inHand, Runnable kill, Duration patience) {
        this.inHand = inHand;
        this.kill = kill;
        this.patience = patience;
    }

    @Override
    public void run() {
        if (!struck) {
            Running.await(this::isBusy, patience);
            struck = true;
        }
        kill.run();
    }

    private boolean isBusy() {
        interrupted = inHand.getAsLong();
        return interrupted > 0;
    }

    /** What it had in hand when it was ended. */
    long interrupted() {
        return interrupted;
    }
}
