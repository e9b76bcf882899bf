package org.fenbo.supervision.flow;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many events pass each topic, over the last minute. */
public final class Traffic {
    private static final int SECONDS = 60;
    /** Long enough to be calm, short enough to be now. */
    private static final int SHORTLY = 5;

    private final InstantSource wall;
    private final Map<String, Minute> topics = new ConcurrentHashMap<>();

    /** @param wall the machine's clock: traffic is real even while the service lives through another day */
    public Traffic(InstantSource wall) {
        this.wall = wall;
    }

    /** Counts events that have just passed. */
    public void count(String topic, int events) {
        topics.computeIfAbsent(topic, name -> new Minute()).count(second(), events);
    }

    /** Events a second, over the last five whole seconds. */
    public double perSecond(String topic) {
        return (double) last(topic, SHORTLY) / SHORTLY;
    }

    /** Events over the last sixty whole seconds. */
    public long perMinute(String topic) {
        return last(topic, SECONDS);
    }

    private long last(String topic, int seconds) {
        Minute minute = topics.get(topic);
        return minute == null ? 0 : minute.last(second(), seconds);
    }

    private long second() {
        return wall.instant().getEpochSecond();
    }

    /** The second that still runs and the sixty before it. */
    private static final class Minute {
        private final long[] counts = new long[SECONDS + 1];
        private long newest;

        synchronized void count(long second, int events) {
            turnTo(second);
            counts[place(newest)] += events;
        }

        synchronized long last(long second, int seconds) {
            turnTo(second);
            long sum = 0;
            for (long past = newest - seconds; past < newest; past++) {
                sum += counts[place(past)];
            }
            return sum;
        }

        /** Empties the seconds in which nothing came; a clock that was set back counts on where it was. */
        private void turnTo(long second) {
            if (second - newest > SECONDS) {
                Arrays.fill(counts, 0);
                newest = second;
            }
            while (newest < second) {
                newest++;
                counts[place(newest)] = 0;
            }
        }

        private int place(long second) {
            return (int) Math.floorMod(second, (long) counts.length);
        }
    }
}
