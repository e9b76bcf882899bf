package org.fenbo.dispatch.casefile.store;

/**
 * When cases are searched again after another revision came into force, or after a centre began or ended. They are
 * searched several times. A transaction that began before the new revision may be committed later and may write by the
 * old one. All these transactions end before the last pass.
 */
final class Passes {
    private static final int PASSES = 7;
    /** How many calls are skipped between two passes. A pass is slow, because it reads many rows. */
    private static final int PAUSE = 10;

    private long edition = -1;
    private int left;
    private int pause;

    /** Whether the first pass of a new edition begins with this call. */
    boolean begin(long present) {
        if (present == edition) {
            return false;
        }
        edition = present;
        left = PASSES;
        pause = 0;
        return true;
    }

    /** Whether nothing is to be done in this call. */
    boolean rest() {
        if (pause > 0) {
            pause--;
            return true;
        }
        return left == 0;
    }

    /** A pass has ended. */
    void ended() {
        left--;
        pause = PAUSE;
    }

    long edition() {
        return edition;
    }
}
