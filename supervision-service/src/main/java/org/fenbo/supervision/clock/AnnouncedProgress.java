package org.fenbo.supervision.clock;

/**
 * Compares the announcements of dispatch with the positions of the reader. Only three announcements are kept: the last
 * announcement that the reader has reached, the next announcement to reach, and the latest announcement. So memory
 * doesn't grow if the reader is far behind. Even a reader that is always a little behind reaches one announcement after
 * another. An announcement of an earlier term is removed, because the reader may never be able to reach it.
 */
public final class AnnouncedProgress implements ReadThrough {
    private final ReaderPositions positions;
    private final Runnable wake;
    private Progress reached = Progress.NONE;
    private Progress next = Progress.NONE;
    private Progress latest = Progress.NONE;
    private boolean asked;

    /** @param wake called after an announcement if {@link #now} was called since the previous announcement */
    public AnnouncedProgress(ReaderPositions positions, Runnable wake) {
        this.positions = positions;
        this.wake = wake;
    }

    /**
     * Takes an announcement as the latest. If its time is earlier than the time of the previous announcement,
     * dispatch's clock was moved back, and all previous announcements are forgotten.
     */
    public void announced(Progress progress) {
        if (take(progress)) {
            wake.run();
        }
    }

    private synchronized boolean take(Progress progress) {
        if (progress.sentThrough().isBefore(latest.sentThrough())) {
            forget();
        }
        latest = progress;
        next = next.equals(reached) || !next.isOfTheTermsOf(progress) ? progress : next;
        boolean awaited = asked;
        asked = false;
        return awaited;
    }

    @Override
    public synchronized Read now() {
        asked = true;
        if (!latest.equals(reached)) {
            compare();
        }
        return reached.read();
    }

    private void compare() {
        var come = positions.ofCases();
        if (latest.isReachedBy(come)) {
            reached = latest;
            next = latest;
        } else if (next.isReachedBy(come)) {
            reached = next;
            next = latest;
        }
    }

    @Override
    public synchronized void forget() {
        reached = Progress.NONE;
        next = Progress.NONE;
        latest = Progress.NONE;
    }
}
