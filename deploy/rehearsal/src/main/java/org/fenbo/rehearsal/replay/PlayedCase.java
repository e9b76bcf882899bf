package org.fenbo.rehearsal.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.fenbo.rehearsal.platform.SeenEvent;
import org.jspecify.annotations.Nullable;

/**
 * The state of one case according to the events that were read from the topics so far. All access is synchronized on
 * this object.
 */
public final class PlayedCase {
    private final List<String> units = new ArrayList<>();
    private final List<String> queueGrounds = new ArrayList<>();
    private final List<String> firstCandidates = new ArrayList<>();
    private long sequence;
    private boolean queued;
    private boolean byDuty;
    private boolean firstContact;
    private boolean closed;
    private @Nullable Instant dueAt;

    /** The state of the case at one moment. */
    public record View(
            long sequence,
            List<String> units,
            boolean queued,
            boolean byDuty,
            boolean firstContact,
            @Nullable String firstCandidate,
            boolean closed,
            @Nullable Instant dueAt) {
        /** The number of the last order; 0 if there is no order yet. */
        public int order() {
            return units.size();
        }
    }

    synchronized View view() {
        return new View(
                sequence,
                List.copyOf(units),
                queued,
                byDuty,
                firstContact,
                firstCandidates.isEmpty() ? null : firstCandidates.getFirst(),
                closed,
                dueAt);
    }

    synchronized void receive(SeenEvent event) {
        if (event.topic().equals("supervision.clock")) {
            if (event.type().equals("supervision.clock.set.v1")
                    && event.fact().path("clock").asString().equals("case")) {
                dueAt = Instant.parse(event.fact().path("dueAt").asString());
            }
        } else if (event.sequence() > sequence) {
            sequence = event.sequence();
            apply(event);
        }
        notifyAll();
    }

    private void apply(SeenEvent event) {
        switch (event.type()) {
            case "dispatch.case.queued.v1" -> queue(event);
            case "dispatch.order.dispatched.v1" -> {
                queued = false;
                units.add(event.fact().path("unit").asString());
                String ground =
                        event.fact().path("responsibility").path("ground").asString();
                byDuty = byDuty || ground.equals("DUTY");
                firstContact = ground.equals("FIRST_CONTACT");
            }
            case "dispatch.case.closed.v1" -> closed = true;
            default -> {}
        }
    }

    private void queue(SeenEvent event) {
        queued = true;
        queueGrounds.add(event.fact().path("ground").asString());
        firstContact = event.fact().path("ground").asString().equals("FIRST_CONTACT");
        event.fact()
                .path("candidates")
                .valueStream()
                .findFirst()
                .ifPresent(
                        candidate -> firstCandidates.add(candidate.path("unit").asString()));
    }

    /** Waits until the case has reached this sequence. */
    synchronized View await(long wanted, long millis) {
        waitFor(() -> sequence >= wanted, millis, "sequence " + wanted);
        return view();
    }

    /** Waits until the deadline of the case is known. */
    synchronized Instant awaitDue(long millis) {
        waitFor(() -> dueAt != null, millis, "its deadline");
        return Objects.requireNonNull(dueAt);
    }

    private synchronized void waitFor(BooleanSupplier there, long millis, String what) {
        long until = System.nanoTime() + millis * 1_000_000;
        try {
            while (!there.getAsBoolean()) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new IllegalStateException("a case did not come to " + what + ", it is at " + view());
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
