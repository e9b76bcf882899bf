package org.fenbo.bench.load;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How much is asked of the platform. */
public enum Rate {
    /** As much as it can do: 32 clients, each beginning with the next as soon as it is done. */
    SATURATION("saturation (32 clients)", 0),
    /** A busy hour of a district. */
    FIVE("5/s", 5),
    /** A storm. */
    THIRTY_FIVE("35/s", 35),
    /** What waiting is promised for. */
    TWO_HUNDRED("200/s", 200);

    private static final int CLIENTS = 32;
    private final String words;
    private final double perSecond;

    Rate(String words, double perSecond) {
        this.words = words;
        this.perSecond = perSecond;
    }

    /** The rate as a person types it: saturation, 5/s and so on. */
    public static Optional<Rate> named(String typed) {
        return Stream.of(values())
                .filter(rate -> rate.words.equals(typed) || rate.words.startsWith(typed + " "))
                .findFirst();
    }

    /** As a line has it. */
    public String words() {
        return words;
    }

    /** Whether the next one waits for an earlier one's end. */
    public boolean isClosed() {
        return perSecond == 0;
    }

    /**
     * Makes the load.
     *
     * @param count how often at saturation
     * @param time how long at the other rates
     */
    public Waits load(int count, Duration time, Load.Task task) {
        return isClosed() ? Load.closed(CLIENTS, count, task) : Load.open(perSecond, time, task);
    }

    /** Saturates for a while, whatever the rate, so that compilers have something to go by. */
    public static void warm(Duration time, Load.Task task) {
        Load.closedFor(CLIENTS, time, task);
    }
}
