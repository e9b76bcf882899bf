package org.fenbo.local.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.fenbo.local.process.PortOwner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one process and starts it again when it ends. Each look at the process decides the next state. There are
 * three states: the process works, it is gone, or it was started and does not work yet.
 *
 * <p>When the process ends for the first time, it is started again at once. If it ends again soon, it is started after
 * a pause. The pause grows up to 15 s, so that a process that can't start uses little processor time. While another
 * program uses a port of the process, the process is not started. Each look checks the ports, so the process is started
 * soon after its ports are free.
 */
final class Care {
    private static final Logger LOG = LoggerFactory.getLogger(Care.class);
    /** An end of the process counts for this time; the last end always counts. */
    static final Duration MEMORY = Duration.ofMinutes(5);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** This number of ends within {@link #MEMORY} is more than a person would cause. */
    private static final int MANY = 4;

    private final Kept kept;
    private final Gate gate;
    private final InstantSource clock;
    private final Deque<Instant> ends = new ArrayDeque<>();
    private State state = new State.Works();

    private sealed interface State {
        record Works() implements State {}

        record Gone(Instant since) implements State {}

        record Comes(Instant since) implements State {}
    }

    Care(Kept kept, Gate gate, InstantSource clock) {
        this.kept = kept;
        this.gate = gate;
        this.clock = clock;
    }

    /** Looks at the process once, and starts it again if it ended and may be started. */
    void look() {
        var lives = kept.lives();
        state = switch (state) {
            case State.Works works -> lives ? works(works) : ended(clock.instant());
            case State.Comes(var since) -> lives ? comes(since) : ended(since);
            case State.Gone(var since) -> lives ? new State.Comes(since) : start(since);
        };
    }

    /**
     * Removes a note of trouble that is over. An earlier keeper may have left the note, if that keeper ended before the
     * process worked again.
     */
    private State works(State.Works works) {
        Trouble.of(run(), kept.name())
                .filter(trouble -> trouble.kind() == Trouble.Kind.KEEPS_ENDING
                        ? recentEnds() < MANY
                                && !clock.instant().isBefore(trouble.since().plus(MEMORY))
                        : kept.works())
                .ifPresent(over -> Trouble.forget(run(), kept.name()));
        return works;
    }

    private State comes(Instant since) {
        if (!kept.works()) {
            return new State.Comes(since);
        }
        LOG.info("{} works again", kept.name());
        if (recentEnds() < MANY) {
            Trouble.forget(run(), kept.name());
        } else {
            note(Trouble.Kind.KEEPS_ENDING, ends.getFirst(), "it ended " + ends.size() + " times within 5 minutes");
        }
        return new State.Works();
    }

    private State ended(Instant since) {
        LOG.warn("{} ended without being asked and is started again", kept.name());
        ends.addLast(clock.instant());
        note(Trouble.Kind.STARTED_AGAIN, since, "its process ended");
        return start(since);
    }

    private State start(Instant since) {
        if (gate.wish().isKeptStopped(kept.name())) {
            note(Trouble.Kind.KEPT_STOPPED, since, "a rehearsal keeps it stopped");
            return new State.Gone(since);
        }
        var held = heldPort();
        if (held.isPresent()) {
            note(Trouble.Kind.PORT_HELD, since, held.get());
            return new State.Gone(since);
        }
        var pauses = clock.instant().isBefore(ends.getLast().plus(pause()));
        return pauses ? new State.Gone(since) : attempt(since);
    }

    private State attempt(Instant since) {
        note(Trouble.Kind.STARTED_AGAIN, since, "its process ended, attempt " + recentEnds());
        try {
            return gate.start(kept) ? new State.Comes(since) : new State.Gone(since);
        } catch (RuntimeException e) {
            LOG.error("{} could not be started; it is tried again", kept.name(), e);
            ends.addLast(clock.instant());
            note(Trouble.Kind.STARTED_AGAIN, since, String.valueOf(e.getMessage()));
            return new State.Gone(since);
        }
    }

    private Optional<String> heldPort() {
        return kept.ports().stream()
                .filter(PortOwner::taken)
                .findFirst()
                .map(port -> "port " + port + " is held"
                        + PortOwner.of(port)
                                .map(owner -> " by process " + owner.pid() + " ("
                                        + owner.info().command().orElse("unknown") + ")")
                                .orElse(""));
    }

    private Duration pause() {
        int repeats = recentEnds() - 1;
        var pause = repeats < 1 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(repeats - 1, 4));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** The number of recent ends. The last end always counts, because the pause begins at that time. */
    private int recentEnds() {
        var oldest = clock.instant().minus(MEMORY);
        while (ends.size() > 1 && ends.getFirst().isBefore(oldest)) {
            ends.removeFirst();
        }
        return ends.size();
    }

    private void note(Trouble.Kind kind, Instant since, String cause) {
        new Trouble(kind, since, cause).write(run(), kept.name());
    }

    private Path run() {
        return gate.settings().run();
    }
}
