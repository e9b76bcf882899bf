package org.fenbo.rehearsal.fault;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.fenbo.local.process.Running;

/**
 * Kills a server and remembers how much work the server had in hand right before the kill, because a killed server
 * can't answer. The work is counted only before the first kill. If a keeper restarts the server before the rehearsal
 * has its port, the server is killed again.
 */
final class ServerStrike implements Runnable {
    private final LongSupplier inHand;
    private final Runnable kill;
    private final Duration patience;
    private boolean struck;
    private long interrupted;

    /**
     * @param inHand how much work the server has not finished yet
     * @param patience how long the strike waits until the server has work
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

    /** How much work the server had in hand right before the first kill. */
    long interrupted() {
        return interrupted;
    }
}
