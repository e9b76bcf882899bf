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
     * @param withoutUnit the counts of cases without a unit: they are not dispatched yet, or their return was granted
     * @param unflagged how many cases have a clock that is due and still runs
     */
    record Counted(Map<String, Figures> units, Figures withoutUnit, long unflagged) {}

    /** Puts cases on the board; a case that is already on the board does not change. */
    void file(List<Filed> cases);

    /** Sets the unit that must handle each case; the unit is empty if the return of the case was granted (SUP-4c). */
    void give(Map<String, Optional<String>> unitByNumber);

    /** Closes cases. */
    void close(Map<String, Instant> timeByNumber);

    /**
     * Opens closed cases again, without a unit (CASE-13e).
     *
     * @param roundByNumber the new round of each case, from 2; the whole-case clock of this round counts from now on
     */
    void reopen(Map<String, Integer> roundByNumber);

    /**
     * What another category changes (CASE-12c).
     *
     * @param round the new round of the case, from 2; the whole-case clock of this round counts from now on
     */
    record Reclassified(String category, int round) {
        /** The same category, in a later round. */
        public Reclassified inRound(int later) {
            return new Reclassified(category, later);
        }
    }

    /** Gives cases another category. */
    void reclassify(Map<String, Reclassified> byNumber);

    /** Removes voided or cancelled cases from the board. */
    void remove(Set<String> numbers);

    /**
     * The cases that a caller may see.
     *
     * @param all whether the caller may see every case, including cases without a known area
     * @param areas areas whose cases the caller may see; unused if {@code all} is true
     * @param units units whose cases the caller may also see; unused if {@code all} is true
     */
    record Visible(boolean all, Set<String> areas, Set<String> units) {}

    /** Counts the visible cases as they are at an instant. */
    Counted count(Instant now, Visible visible);
}
