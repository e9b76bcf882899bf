package org.fenbo.rehearsal.guarantee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.fenbo.rehearsal.guarantee.PublishedLimits.Second;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.platform.SeenEvent;

/**
 * I5: every clock that was set has one end, is paused or is not yet due: set = met in time + passed + stopped + paused
 * + not yet due. No clock passes while it is paused (TIME-3e). No clock passes early, twice, or after it was met. No clock
 * passes much later than its due date ({@link Lateness}). Each clock is set by the revision that its case names. A second
 * calendar computes a thousand due dates again; the seed chooses these due dates. If the second calendar can't compute a
 * due date, this is a breach, too.
 */
public final class ClocksHold implements Guarantee {
    private static final int SAMPLE = 1_000;
    private final Map<String, Course> clocks = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private final Lateness lateness;
    private final PublishedLimits limits = new PublishedLimits();
    private final List<String> breaches = new ArrayList<>();
    private final List<SeenEvent> sample = new ArrayList<>();
    private final Random chance;
    private long sets;

    /** @param seed the seed of the random sample of due dates */
    public ClocksHold(long seed, Limits limits) {
        this.lateness = new Lateness(limits);
        this.chance = new Random(seed);
    }

    /** The events of one clock so far. */
    private static final class Course {
        private final SeenEvent set;
        private Instant due;
        private boolean paused;
        private Optional<Instant> passed = Optional.empty();
        private Optional<Instant> met = Optional.empty();
        private boolean stopped;

        Course(SeenEvent set) {
            this.set = set;
            this.due = Instant.parse(set.text("dueAt"));
        }

        private boolean ended() {
            return passed.isPresent() || met.isPresent() || stopped;
        }

        private String end(Instant now) {
            if (passed.isPresent()) {
                return "passed";
            }
            if (met.isPresent()) {
                return "met in time";
            }
            if (paused && !stopped) {
                return "paused";
            }
            return stopped ? "stopped" : due.isAfter(now) ? "not yet due" : "due, never ended";
        }
    }

    @Override
    public void observed(Observation one) {
        lateness.observed(one);
    }

    @Override
    public void seen(SeenEvent event) {
        limits.seen(event);
        if (!event.topic().equals("supervision.clock") || !known.add(event.subject() + " " + event.sequence())) {
            return;
        }
        String clock = event.subject() + "/" + event.text("clock");
        Course course = clocks.get(clock);
        if (event.type().equals("supervision.clock.set.v1")) {
            set(clock, event);
        } else if (course == null) {
            breaches.add(clock + ": " + event.type() + " without having been set");
        } else {
            move(clock, course, event);
        }
    }

    private void set(String clock, SeenEvent event) {
        if (clocks.putIfAbsent(clock, new Course(event)) != null) {
            breaches.add(clock + " was set twice");
        }
        sets++;
        if (sample.size() < SAMPLE) {
            sample.add(event);
        } else if (chance.nextLong(sets) < SAMPLE) {
            sample.set(chance.nextInt(SAMPLE), event);
        }
    }

    private void move(String clock, Course course, SeenEvent event) {
        switch (event.type()) {
            case "supervision.clock.passed.v1" -> pass(clock, course, event);
            case "supervision.clock.met.v1" -> meet(clock, course, event);
            case "supervision.clock.paused.v1" -> {
                wrong(course.paused || course.ended(), clock, "paused, though it doesn't run");
                course.paused = true;
            }
            case "supervision.clock.resumed.v1" -> {
                wrong(!course.paused || course.ended(), clock, "resumed, though it isn't paused");
                course.paused = false;
                course.due = Instant.parse(event.text("dueAt"));
            }
            case "supervision.clock.stopped.v1" -> {
                wrong(course.met.isPresent() || course.stopped, clock, "stopped after its end");
                course.stopped = true;
            }
            default -> breaches.add(clock + ": " + event.type() + " is in no table");
        }
    }

    private void pass(String clock, Course course, SeenEvent event) {
        wrong(course.passed.isPresent(), clock, "passed twice");
        wrong(course.met.isPresent(), clock, "passed after it was met");
        wrong(course.stopped, clock, "passed after it was stopped");
        wrong(course.paused, clock, "passed while it was paused");
        wrong(event.time().isBefore(course.due), clock, "passed at " + event.time() + ", due " + course.due);
        if (course.passed.isEmpty()) {
            lateness.passed(clock, course.due, course.set.recorded(), event.recorded())
                    .ifPresent(breaches::add);
        }
        course.passed = Optional.of(event.time());
    }

    private void meet(String clock, Course course, SeenEvent event) {
        Instant at = Instant.parse(event.text("metAt"));
        boolean late = event.fact().path("late").asBoolean();
        wrong(course.met.isPresent(), clock, "met twice");
        wrong(course.stopped, clock, "met after it was stopped");
        wrong(late == at.isBefore(course.due), clock, "met at " + at + ", due " + course.due + ", late " + late);
        wrong(late && course.passed.isEmpty(), clock, "met late without having passed");
        wrong(!late && course.passed.isPresent(), clock, "passed, though it was met in time");
        course.met = Optional.of(at);
    }

    private void wrong(boolean so, String clock, String what) {
        if (so) {
            breaches.add(clock + " " + what);
        }
    }

    @Override
    public Finding held(Readings against) {
        List<String> found = new ArrayList<>(breaches);
        found.addAll(lateness.breaches());
        Map<String, Long> ends = new HashMap<>();
        clocks.forEach((clock, course) -> {
            String end = course.end(against.now());
            ends.merge(end, 1L, Long::sum);
            if (end.equals("due, never ended")) {
                found.add(clock + " was due at " + course.due + " and never ended");
            }
            limits.otherRevision(course.set).ifPresent(wrong -> found.add(clock + " " + wrong));
        });
        long again = sample.stream().filter(set -> computedAgain(set, found)).count();
        return new Finding(promise(ends), lookedAt(ends, again), found);
    }

    /**
     * Compares the due date with the due date of the second calendar; false if the second calendar can't compute one.
     */
    private boolean computedAgain(SeenEvent set, List<String> found) {
        String clock = set.subject() + "/" + set.text("clock");
        return switch (limits.due(set)) {
            case Second.Due(Instant due) -> {
                if (!due.equals(Instant.parse(set.text("dueAt")))) {
                    found.add(clock + " is due at " + set.text("dueAt") + ", by the second calendar at " + due);
                }
                yield true;
            }
            case Second.Unknown(String why) -> {
                found.add(clock + " could not be computed again: " + why);
                yield false;
            }
        };
    }

    private String promise(Map<String, Long> ends) {
        return "I5 every clock ends once, none early, none later than %d ms: %d set = %s"
                .formatted(lateness.worst().toMillis(), sets, new TreeMap<>(ends));
    }

    private Map<String, Long> lookedAt(Map<String, Long> ends, long again) {
        return Map.of(
                "clocks", sets,
                "met", ends.getOrDefault("met in time", 0L),
                "passed", ends.getOrDefault("passed", 0L),
                "due dates computed again", again,
                "passed while nothing was broken", lateness.judged());
    }
}
