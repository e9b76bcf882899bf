package org.fenbo.registry.importing;

import java.util.List;

/**
 * A file as cells of text, before anything is made of them.
 *
 * @param heading the names of the columns
 * @param lines all lines below the heading that aren't blank
 */
public record Table(List<String> heading, List<Line> lines) {

    public Table {
        heading = List.copyOf(heading);
        lines = List.copyOf(lines);
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
