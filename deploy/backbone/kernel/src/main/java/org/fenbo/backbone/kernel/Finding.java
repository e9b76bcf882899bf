package org.fenbo.backbone.kernel;

/**
 * One fault in one place of a file or of a revision.
 *
 * @param place a line of a file, or an entry
 * @param field the column or field
 * @param value the wrong value, as the file or the entry contains it
 * @param code the kind of fault; faults are counted by this code
 * @param reason what is wrong
 * @param remedy what to do about it
 */
public record Finding(Place place, String field, String value, String code, Words reason, Words remedy) {

    /** The place of a fault. */
    public sealed interface Place {}

    /** A line of a file; the row of headings is line 1. */
    public record InLine(long line) implements Place {}

    /** A line in a sheet of a workbook; the row of headings is line 1. */
    public record InSheet(String sheet, long line) implements Place {}

    /** An entry of a revision. */
    public record InEntry(String kind, String entry) implements Place {}
}
