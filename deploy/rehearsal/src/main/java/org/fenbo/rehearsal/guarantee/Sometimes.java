package org.fenbo.rehearsal.guarantee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.platform.SeenEvent;

/**
 * The events that must happen in a run so that its checks prove something. For example, a run without a returned order,
 * a waiting event or a kill proves nothing: this run fails, and its finding names what never happened (R26).
 */
public final class Sometimes implements Guarantee {
    /** An event arrived before the event that it depends on, so it waited. */
    public static final String WAIT = "event that waited";

    private static final String RETURN = "return";
    private static final String REWORK = "rework";
    private static final String SAME_KEY = "answer given again for its key";
    private static final String SAME_RECORD = "record that came again";
    private final Map<String, Integer> needed = new TreeMap<>();
    private final List<String> missed = new CopyOnWriteArrayList<>();
    private final Map<String, Long> counts = new ConcurrentSkipListMap<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> places = new HashSet<>();

    /** @param further the further events that must happen in this run, and how often */
    public Sometimes(Map<String, Integer> further) {
        List.of(RETURN, REWORK, SAME_KEY, SAME_RECORD, WAIT).forEach(what -> needed.put(what, 1));
        needed.putAll(further);
        needed.keySet().forEach(what -> counts.put(what, 0L));
    }

    /** The event {@code what} happened once more. */
    public void happened(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** The run tried to cause an event without success, and the event can't happen any more. */
    public void missed(String why) {
        missed.add(why);
    }

    @Override
    public void attempted(Attempt attempt) {
        if (attempt.isAcknowledged() && !answered.add(attempt.wish())) {
            happened(SAME_KEY);
        }
    }

    @Override
    public void seen(SeenEvent event) {
        if (!places.add(event.place())) {
            happened(SAME_RECORD);
            return;
        }
        switch (event.type()) {
            case "dispatch.return.requested.v1" -> happened(RETURN);
            case "dispatch.order.reworked.v1" -> happened(REWORK);
            default -> {}
        }
    }

    @Override
    public Finding held(Readings against) {
        List<String> never = new ArrayList<>(missed);
        needed.forEach((what, times) -> {
            long count = counts.getOrDefault(what, 0L);
            if (count < times) {
                never.add(
                        count == 0
                                ? "never happened: " + what
                                : "happened %d of %d times: %s".formatted(count, times, what));
            }
        });
        return new Finding("R26 each of these happened: " + counts, Map.of("kinds", (long) counts.size()), never);
    }
}
