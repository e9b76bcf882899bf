package org.fenbo.registry.files;

import java.util.List;
import org.fenbo.registry.coded.Coded;

/**
 * Reads and writes the file of one kind of entries.
 *
 * @param <T> the content of these entries
 */
interface Sheet<T extends Coded> {

    /** The columns that the file may have. */
    Layout layout();

    /** Reads the contents that the rows describe; the rows record the faults. */
    List<T> read(List<Row> rows);

    /** Writes the lines that describe a content. The same content can be read from these lines. */
    List<Cells> lines(T content, SheetLanguage words);

    /** A file in which each line describes one entry. */
    interface OneEach<T extends Coded> extends Sheet<T> {

        T read(Row row);

        Cells line(T content, SheetLanguage words);

        @Override
        default List<T> read(List<Row> rows) {
            return rows.stream().map(this::read).toList();
        }

        @Override
        default List<Cells> lines(T content, SheetLanguage words) {
            return List.of(line(content, words));
        }
    }
}
