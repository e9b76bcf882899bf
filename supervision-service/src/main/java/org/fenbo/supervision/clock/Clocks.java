package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Origin;

/** The clocks of all cases. */
public interface Clocks {

    /** What to do about a case's clocks: the events that follow. It is asked again when somebody else was quicker. */
    @FunctionalInterface
    interface Decision {
        List<ClockEvent> on(CaseClocks clocks);
    }

    /** A decision and what it comes from. */
    record ClockChange(Origin origin, Decision decision) {}

    /** What is known of cases; nobody else changes their clocks until the transaction ends. */
    Map<CaseNumber, WatchedCase> watched(Collection<CaseNumber> numbers);

    /** Notes what became known. */
    void watch(Collection<WatchedCase> cases);

    /** Decides and keeps what follows, all or nothing. */
    void changeAll(Map<CaseNumber, ClockChange> asked);

    /**
     * Decides about the cases whose clocks are due, oldest clocks first. Left out are those that somebody else is at,
     * and cases of which an event is held: it may change what is due.
     *
     * @param except cases to be left out as well
     * @param most how many clocks at once
     * @return how many events followed
     */
    int changeDue(Instant now, Collection<CaseNumber> except, int most, Decision decision);

    /** When the next running clock is due, of cases that would not be left out. */
    Optional<Instant> nextDue(Collection<CaseNumber> except);

    /** The clocks of a case that has any. */
    Optional<CaseClocks> find(CaseNumber number);

    /** What is known of a case. */
    Optional<WatchedCase> findWatched(CaseNumber number);

    /** Whether something of a case has arrived that cannot be applied yet. */
    boolean isAwaited(CaseNumber number);
}
