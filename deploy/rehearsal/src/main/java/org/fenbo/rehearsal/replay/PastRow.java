package org.fenbo.rehearsal.replay;

import java.time.Instant;
import java.util.Optional;

/**
 * A past event as its file describes it.
 *
 * @param number the source's own number
 * @param source code of the source that reported the event
 * @param type the widest class; main type and category are below it
 * @param unit the last unit that handled the event; empty if the file names no unit
 * @param onTime whether it was closed on time; empty if the file doesn't state this
 * @param words all cells of the row except the number; two rows with equal cells are exact repeats
 */
public record PastRow(
        String number,
        Instant at,
        String source,
        String nature,
        Coded type,
        Coded mainType,
        Coded category,
        Coded street,
        Coded community,
        Optional<Coded> unit,
        Optional<Boolean> onTime,
        String words) {

    /** A code with its name. */
    public record Coded(String code, String name) {}
}
