package org.fenbo.intake.bulk.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.intake.bulk.Limits;
import org.fenbo.intake.bulk.RawRow;
import org.fenbo.intake.bulk.RowFault;

/**
 * A CSV file (RFC 4180) with a header. It is read row by row: only one row is in memory at a time, and its length is
 * limited.
 */
public final class CsvFile implements Iterator<RawRow>, AutoCloseable {
    private static final Words ROWS = new Words("多于 %s 行", "more than %s rows");
    private static final Words COLUMNS = new Words("多于 %s 列", "more than %s columns");
    private static final Words CELLS = new Words("多于 %s 个单元格", "more than %s cells");
    /** The maximum number of characters that are read of one row. A longer row makes the file unreadable. */
    private static final int LONGEST_ROW = 1 << 20;
    /** The maximum number of cells that are read of one row. A row with more cells makes the file unreadable. */
    private static final int MOST_CELLS_OF_A_ROW = 1_024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Limits limits;
    private final List<String> header;
    private long line = 1;
    private long rows;
    private long cells;

    private CsvFile(CsvReader<CsvRecord> reader, Limits limits) {
        this.reader = reader;
        this.limits = limits;
        this.records = reader.iterator();
        if (!guarded(records::hasNext)) {
            throw new BrokenCsv(1, new Words("文件是空的", "the file is empty"));
        }
        List<String> first = guarded(records::next).getFields();
        this.header = first.stream()
                .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
        atMost(header.size(), limits.columns(), COLUMNS);
    }

    /**
     * Reads the header.
     *
     * @throws BrokenCsv if the header can't be read
     * @throws FileTooLarge if the header has too many columns; later calls of {@link #next} throw it if there are too
     *     many rows or cells
     */
    public static CsvFile open(InputStream content, Charset charset, char separator, Limits limits) {
        InputStreamReader text =
                new InputStreamReader(content, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(MOST_CELLS_OF_A_ROW)
                .maxFieldSize(LONGEST_ROW)
                .maxRecordSize(LONGEST_ROW)
                .build();
        return new CsvFile(
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(LONGEST_ROW)
                        .build(handler, text),
                limits);
    }

    private static void atMost(long count, long most, Words what) {
        if (count > most) {
            throw new FileTooLarge(what.with(List.of(most)));
        }
    }

    public List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return guarded(records::hasNext);
    }

    @Override
    public RawRow next() {
        CsvRecord found = guarded(records::next);
        line = found.getStartingLineNumber();
        atMost(++rows, limits.rows(), ROWS);
        cells += found.getFieldCount();
        atMost(cells, limits.cells(), CELLS);
        if (found.getFieldCount() != header.size()) {
            return faulty(
                    "wrong-number-of-cells",
                    new Words("有 %s 个单元格，应为 %s 个", "%s cells instead of %s")
                            .with(List.of(found.getFieldCount(), header.size())));
        }
        int characters = found.getFields().stream().mapToInt(String::length).sum();
        if (characters > limits.rowCharacters()) {
            return faulty(
                    "row-too-long",
                    new Words("有 %s 个字符，一行最多 %s 个", "%s characters; a row has at most %s")
                            .with(List.of(characters, limits.rowCharacters())));
        }
        return found.getFields().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)
                ? faulty("unkeepable-character", new Words("单元格含有 U+0000", "a cell has U+0000"))
                : new RawRow.Cells(line, found.getFields());
    }

    private RawRow faulty(String reason, Words detail) {
        return new RawRow.Broken(line, RowFault.ofRow(reason, detail));
    }

    private <T> T guarded(Supplier<T> step) {
        try {
            return step.get();
        } catch (NoSuchElementException e) {
            throw e;
        } catch (UncheckedIOException | CsvParseException e) {
            throw new BrokenCsv(
                    line,
                    Words.of(e.getCause() instanceof IOException io ? io.toString() : String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
