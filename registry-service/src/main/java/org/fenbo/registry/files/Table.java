package org.fenbo.registry.files;

import java.util.List;

/**
 * A file, or a sheet of a workbook, as cells of text.
 *
 * @param name of the sheet; empty for a file that has no sheets
 * @param heading the names of the columns
 * @param lines all lines below the heading that aren't blank
 */
public record Table(String name, List<String> heading, List<Line> lines) {

    /** How many cells are taken of one file, empty ones counted (R13). */
    public static final int MOST_CELLS = 4_000_000;

    public static final int MOST_COLUMNS = 200;

    public Table {
        heading = List.copyOf(heading);
        lines = List.copyOf(lines);
    }

    /** A file that has no sheets. */
    public Table(List<String> heading, List<Line> lines) {
        this("", heading, lines);
    }

    /**
     * One line.
     *
     * @param number where it begins in the file; the heading is line 1
     */
    public record Line(long number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }
}
