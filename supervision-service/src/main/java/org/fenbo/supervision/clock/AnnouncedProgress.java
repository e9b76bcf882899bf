package org.fenbo.supervision.clock;

/**
 * Compares what dispatch announced with where the reader has come to. It keeps two announcements, the one that the reader
 * is to reach next and the latest: a reader that is always a little behind reaches one after another, and however far it
 * is behind, memory stays the same. One of an earlier term is no longer waited for: the reader may be past it for good.
 */
public final class AnnouncedProgress implements ReadThrough {
    private final ReaderPositions positions;
    private final Runnable wake;
    private Progress reached = Progress.NONE;
    private Progress next = Progress.NONE;
    private Progress latest = Progress.NONE;
    private boolean asked;

    /** @param wake called when an announcement comes after somebody has asked; nobody is woken for nothing */
    public AnnouncedProgress(ReaderPositions positions, Runnable wake) {
        this.positions = positions;
        this.wake = wake;
    }

    /** Takes an announcement. The latest counts: its time goes back when dispatch's clock was moved back. */
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
