package org.fenbo.backbone.workingtime;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The hours worked on one day: intervals that don't overlap, in the order of the day (TIME-2).
 *
 * @param intervals empty on a day off
 */
public record WorkingHours(List<WorkingInterval> intervals) {

    /** The hours of a day off. */
    public static final WorkingHours NONE = new WorkingHours(List.of());

    public WorkingHours {
        intervals = intervals.stream()
                .sorted(Comparator.comparing(WorkingInterval::opens))
                .toList();
        for (int i = 1; i < intervals.size(); i++) {
            refuseOverlap(intervals.get(i - 1), intervals.get(i));
        }
    }

    /** Reads intervals in the form {@code 08:30-12:00}, as {@link WorkingInterval#parse} does. */
    public static WorkingHours of(String... intervals) {
        return new WorkingHours(
                Arrays.stream(intervals).map(WorkingInterval::parse).toList());
    }

    boolean isEmpty() {
        return intervals.isEmpty();
    }

    private static void refuseOverlap(WorkingInterval earlier, WorkingInterval later) {
        if (earlier.closesAfter(later.opens())) {
            throw new IllegalArgumentException("working intervals " + earlier + " and " + later + " overlap");
        }
    }
}
