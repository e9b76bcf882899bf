package org.fenbo.backbone.events.relay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The work of an outbox's leader, step by step, as long as its database session exists. */
final class Leader {
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    /** Each commit wakes the relay. As a safeguard, the relay also looks into the outbox this often. */
    private static final Duration NET = Duration.ofMillis(500);

    private final Parts parts;
    private final Duration checkEvery;
    private final InstantSource wall;
    private final Pace pace;
    private boolean checkDue = true;
    private boolean doubtful;
    private long checkedAt;

    /** The parts that the leader uses. */
    record Parts(Lease lease, Topics topics, Repair repair, Round round, List<Progress> progress, RelayLife life) {}

    /** How long to wait before the next step, and whether a commit ends the wait. */
    record Pause(Duration time, boolean wakes) {}

    /** @param checkEvery how often the broker is asked where its topics end */
    Leader(Parts parts, Duration checkEvery, Pace pace, InstantSource wall) {
        this.parts = parts;
        this.checkEvery = checkEvery;
        this.pace = pace;
        this.wall = wall;
    }

    Pause step() throws InterruptedException {
        try {
            return work();
        } catch (Broker.BrokerUnavailable e) {
            return failed(e.getMessage() + ", " + e.getCause());
        } finally {
            parts.lease().renewIfDue();
        }
    }

    private Pause work() throws InterruptedException {
        // A topic that can be used again may have been deleted and created, so it may have lost all its records.
        if (parts.topics().askAgain()) {
            doubt();
        }
        check();
        beginTermIfDoubtful();
        boolean more = parts.repair().proceed();
        Round.Result result = parts.round().run();
        for (Progress one : parts.progress()) {
            one.step();
        }
        if (!result.trouble().isEmpty()) {
            return failed(result.trouble());
        }
        parts.life().went();
        return more ? new Pause(Duration.ZERO, false) : after(result);
    }

    private void check() {
        if (checkDue || parts.lease().now() - checkedAt >= checkEvery.toNanos()) {
            parts.repair().check();
            parts.repair().prune(wall.instant());
            checkDue = false;
            checkedAt = parts.lease().now();
        }
    }

    private void doubt() {
        checkDue = true;
        doubtful = true;
    }

    /**
     * After a loss or a failure, the broker may have records that this leader doesn't know of, and a reader may have
     * read them. Later records get a new term, so that readers' positions can be compared with the leader's positions
     * (R16).
     */
    private void beginTermIfDoubtful() {
        if (parts.repair().hasBegun() || doubtful) {
            parts.lease().beginTerm();
            doubtful = false;
        }
    }

    private Pause failed(String cause) {
        doubt();
        parts.life().failed(cause);
        return new Pause(AFTER_FAILURE, false);
    }

    private Pause after(Round.Result result) {
        if (result.read() > 0) {
            return new Pause(
                    result.isFull()
                            ? Duration.ZERO
                            : pace.linger(result.read(), parts.lease().now()),
                    false);
        }
        Duration longest = parts.progress().stream()
                .map(Progress::pause)
                .min(Duration::compareTo)
                .orElse(NET);
        return new Pause(longest, true);
    }
}
