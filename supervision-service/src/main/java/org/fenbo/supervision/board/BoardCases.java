package org.fenbo.supervision.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cases as the board counts them. */
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
     * The board's cases, counted.
     *
     * @param units by unit
     * @param withoutUnit of the cases that nobody has been given
     * @param unflagged cases with a clock that is due and still runs
     */
    record Counted(Map<String, Figures> units, Figures withoutUnit, long unflagged) {}

    /** Puts cases on the board; one that is there stays as it is. */
    void file(List<Filed> cases);

    /** Puts cases on units. */
    void give(Map<String, String> unitByNumber);

    /** Closes cases. */
    void close(Map<String, Instant> timeByNumber);

    /** Takes cases off the board: they were voided or cancelled. */
    void remove(Set<String> numbers);

    /**
     * The cases that a caller may see.
     *
     * @param all every case, also those without a known area
     * @param areas else those of these areas
     * @param units and those that are with these units
     */
    record Visible(boolean all, Set<String> areas, Set<String> units) {}

    /** Counts the visible cases as they are at an instant. */
    Counted count(Instant now, Visible visible);
}
