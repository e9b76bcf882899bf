package org.fenbo.bench.load;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How much load the platform gets. */
public enum Rate {
    /** As much as the platform can do. Each of 32 clients starts its next run as soon as it has finished one. */
    SATURATION("saturation (32 clients)", 0),
    /** The load of a busy hour in a district. */
    FIVE("5/s", 5),
    /** The load during a storm. */
    THIRTY_FIVE("35/s", 35),
    /** The load at which waiting times are compared with their goals. */
    TWO_HUNDRED("200/s", 200);

    private static final int CLIENTS = 32;
    private final String words;
    private final double perSecond;

    Rate(String words, double perSecond) {
        this.words = words;
        this.perSecond = perSecond;
    }

    /** The rate that a person typed, for example {@code saturation} or {@code 5/s}; empty if no rate has this name. */
    public static Optional<Rate> named(String typed) {
        return Stream.of(values())
                .filter(rate -> rate.words.equals(typed) || rate.words.startsWith(typed + " "))
                .findFirst();
    }

    /** The rate as printed in a line. */
    public String words() {
        return words;
    }

    /** Whether a client waits for the end of a run before it starts the next. */
    public boolean isClosed() {
        return perSecond == 0;
    }

    /**
     * Makes the load.
     *
     * @param count the number of runs at saturation
     * @param time how long the load lasts at the other rates
     */
    public Waits load(int count, Duration time, Load.Task task) {
        return isClosed() ? Load.closed(CLIENTS, count, task) : Load.open(perSecond, time, task);
    }

    /** Makes the load of saturation for a time, so that the compilers have less work in the later measurement. */
    public static void warm(Duration time, Load.Task task) {
        Load.closedFor(CLIENTS, time, task);
    }
}
