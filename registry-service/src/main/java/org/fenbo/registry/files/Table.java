package org.fenbo.registry.files;

import java.util.List;

/**
 * A file, or a sheet of a workbook, as cells of text.
 *
 * @param name name of the sheet; empty if the file has no sheets
 * @param heading the names of the columns
 * @param lines all lines below the heading, without blank lines
 */
public record Table(String name, List<String> heading, List<Line> lines) {

    /** How many cells a file may have at most, including empty cells (R13). */
    public static final int MOST_CELLS = 4_000_000;

    public static final int MOST_COLUMNS = 200;

    public Table {
        heading = List.copyOf(heading);
        lines = List.copyOf(lines);
    }

    /** The table of a file without sheets. */
    public Table(List<String> heading, List<Line> lines) {
        this("", heading, lines);
    }

    /**
     * One line.
     *
     * @param number number of the line in the file; if cells contain line breaks, number of the first of its lines; the
     *     heading is line 1
     */
    public record Line(long number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }
}
