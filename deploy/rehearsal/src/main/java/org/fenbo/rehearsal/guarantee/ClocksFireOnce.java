package org.fenbo.rehearsal.guarantee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.rehearsal.platform.Seen;

/** I5: a clock that was set passes at most once, never before it is due, and never after it was met. */
public final class ClocksFireOnce implements Guarantee {
    private final Map<String, Instant> due = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> heard = new HashSet<>();
    private final List<String> breaches = new ArrayList<>();
    private int passed;

    @Override
    public String promise() {
        return "I5 each clock passes at most once, never early (" + due.size() + " set, " + passed + " passed)";
    }

    @Override
    public void seen(Seen event) {
        if (!event.topic().equals("supervision.clock") || !heard.add(event.subject() + " " + event.sequence())) {
            return;
        }
        String clock = event.subject() + "/" + event.fact().path("clock").asString();
        switch (event.type()) {
            case "supervision.clock.set.v1" ->
                due.put(clock, Instant.parse(event.fact().path("dueAt").asString()));
            case "supervision.clock.passed.v1" -> pass(clock, event);
            default -> {}
        }
    }

    private void pass(String clock, Seen event) {
        passed++;
        Instant wanted = due.get(clock);
        if (wanted == null || event.time().isBefore(wanted)) {
            breaches.add(clock + " passed at " + event.time() + ", due " + wanted);
        }
        if (!ended.add(clock)) {
            breaches.add(clock + " passed twice");
        }
    }

    @Override
    public List<String> breaches() {
        return List.copyOf(breaches);
    }
}
