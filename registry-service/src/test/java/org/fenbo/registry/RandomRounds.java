package org.fenbo.registry;

import java.util.Random;

/** The seed and the length of tests with random data. The mutation test repeats them often, so it makes them shorter. */
public final class RandomRounds {
    private static final int SHORTER = Integer.getInteger("fenbo.test.shorter", 1);

    private RandomRounds() {}

    /** How many rounds a test makes; at least one. */
    public static int of(int usual) {
        return Math.max(1, usual / SHORTER);
    }

    /** The given seed, or a new one. */
    public static long seed() {
        return Long.getLong("fenbo.seed", new Random().nextLong());
    }
}
