package org.fenbo.backbone.kernel;

/**
 * One thing wrong with one place of a file or of a revision.
 *
 * @param place where: a line of a file, or an entry
 * @param field the column or field
 * @param value the value, as it was written
 * @param code what kind of fault it is, countable
 * @param reason what is wrong
 * @param remedy what to do about it
 */
public record Finding(Place place, String field, String value, String code, Words reason, Words remedy) {

    /** Where something is wrong. */
    public sealed interface Place {}

    /** A line of a file; the heading is line 1. */
    public record InLine(long line) implements Place {}

    /** A line of a sheet of a workbook; the heading is line 1. */
    public record InSheet(String sheet, long line) implements Place {}

    /** An entry of a revision. */
    public record InEntry(String kind, String entry) implements Place {}
}
