package org.fenbo.supervision.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Origin;

/** The clocks of all cases. */
public interface Clocks {

    /**
     * Decides which events follow for a case's clocks. The decision is made again if another transaction changed the
     * clocks first.
     */
    @FunctionalInterface
    interface Decision {
        List<ClockEvent> on(CaseClocks clocks);
    }

    /** A decision and its cause. */
    record ClockChange(Origin origin, Decision decision) {}

    /** The stored data of these cases. Nobody else can change their clocks until the transaction ends. */
    Map<CaseNumber, WatchedCase> watched(Collection<CaseNumber> numbers);

    /** Stores the new data of these cases. */
    void watch(Collection<WatchedCase> cases);

    /** Decides for all these cases. Either all events that follow are stored, or no event is stored. */
    void changeAll(Map<CaseNumber, ClockChange> asked);

    /**
     * Decides for cases whose clocks are due, the earliest due time first. Two kinds of cases are left out: cases that
     * another transaction works on, and cases with a held event. A held event may change which clocks are due.
     *
     * @param except further cases that are left out
     * @param most how many due clocks are taken at most
     * @return how many events followed
     */
    int changeDue(Instant now, Collection<CaseNumber> except, int most, Decision decision);

    /**
     * When the next running clock is due. Cases with a held event and the cases of {@code except} are left out. Empty
     * if no clock is left.
     */
    Optional<Instant> nextDue(Collection<CaseNumber> except);

    /** The clocks of a case; empty if it has none. */
    Optional<CaseClocks> find(CaseNumber number);

    /** The stored data of a case. */
    Optional<WatchedCase> findWatched(CaseNumber number);

    /** Whether an event of the case has arrived that can't be applied yet. */
    boolean isAwaited(CaseNumber number);
}
