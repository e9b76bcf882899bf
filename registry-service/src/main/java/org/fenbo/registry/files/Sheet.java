package org.fenbo.registry.files;

import java.util.List;
import org.fenbo.registry.coded.Coded;

/**
 * How the file of one kind of entries is read.
 *
 * @param <T> what its entries list
 */
interface Sheet<T extends Coded> {

    /** The columns it may have. */
    Layout layout();

    /** What the rows describe; faults are noted by the rows. */
    List<T> read(List<Row> rows);

    /** The lines that describe it; read again, they make the same. */
    List<Cells> lines(T content, SheetLanguage words);

    /** A file in which each line describes one thing. */
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
