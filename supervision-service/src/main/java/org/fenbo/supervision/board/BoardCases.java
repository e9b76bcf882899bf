package org.fenbo.supervision.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cases that the board counts. */
public interface BoardCases {

    /** A case was filed. */
    record Filed(
            String number,
            Instant filedAt,
            @Nullable String category,
            @Nullable String area,
            String channel,
            String nature) {}

    /**
     * The counts of the board's cases.
     *
     * @param units the counts by unit
     * @param withoutUnit the counts of cases that no unit has: not dispatched yet, or returned
     * @param unflagged how many cases have a clock that is due and still runs
     */
    record Counted(Map<String, Figures> units, Figures withoutUnit, long unflagged) {}

    /** Puts cases on the board; a case that is already on it stays as it is. */
    void file(List<Filed> cases);

    /** Sets the units that are to handle cases; empty if the unit has returned the case (SUP-4c). */
    void give(Map<String, Optional<String>> unitByNumber);

    /** Closes cases. */
    void close(Map<String, Instant> timeByNumber);

    /** Takes voided or cancelled cases off the board. */
    void remove(Set<String> numbers);

    /**
     * The cases that a caller may see.
     *
     * @param all whether the caller may see every case, also those without a known area
     * @param areas if not all: the cases of these areas
     * @param units if not all: also the cases of these units
     */
    record Visible(boolean all, Set<String> areas, Set<String> units) {}

    /** Counts the visible cases as they are at an instant. */
    Counted count(Instant now, Visible visible);
}
