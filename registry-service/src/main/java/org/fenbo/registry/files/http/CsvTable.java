package org.fenbo.registry.files.http;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.files.Table;
import org.fenbo.registry.refusal.FileCode;

/** Reads and writes files of comma-separated values (RFC 4180, UTF-8, with or without a byte order mark). */
final class CsvTable {

    /** A cell that a spreadsheet program would calculate, with any number of marks before it. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@＝＋－＠\t\r].*", Pattern.DOTALL);

    private static final String TEXT_MARK = "'";
    /** This limit is higher than the number of columns of any kind. A file with a longer line is refused as broken. */
    private static final int MOST_CELLS_OF_A_LINE = 1_024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTable() {}

    /**
     * The text of a file, without its byte order mark.
     *
     * @throws Problem 400 if the file is not UTF-8
     */
    static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw RefusalProblem.of(FileCode.NOT_UTF_8.refusal());
        }
    }

    /**
     * Reads the text as a table and skips blank lines.
     *
     * @throws Problem 400 if the text is not CSV or has no lines, 413 if it has more than {@link Table#MOST_CELLS}
     *     cells
     */
    static Table of(String text) {
        List<Table.Line> lines = new ArrayList<>();
        long cells = 0;
        try (CsvReader<CsvRecord> reader = reader(text)) {
            for (CsvRecord line : reader) {
                cells += line.getFieldCount();
                if (cells > Table.MOST_CELLS) {
                    throw tooManyCells();
                }
                if (!line.getFields().stream().allMatch(String::isBlank)) {
                    lines.add(new Table.Line(
                            line.getStartingLineNumber(),
                            line.getFields().stream().map(CsvTable::plain).toList()));
                }
            }
        } catch (CsvParseException e) {
            throw RefusalProblem.of(FileCode.BROKEN_CSV.refusal(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw RefusalProblem.of(FileCode.EMPTY_FILE.refusal(
                    new Words("文件是空的", "the file is empty"),
                    new Words("请发送标题行和至少一行内容", "send a heading and at least one line")));
        }
        return new Table(lines.getFirst().cells(), lines.subList(1, lines.size()));
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_CELLS_OF_A_LINE)
                                .build(),
                        text);
    }

    private static Problem tooManyCells() {
        return RefusalProblem.of(FileCode.FILE_TOO_LARGE.refusal(
                new Words("多于 %s 个单元格", "more than %s cells").with(List.of(Table.MOST_CELLS))));
    }

    /**
     * Writes the table as a file with a byte order mark, so that spreadsheet programs read the file as UTF-8. Marks the
     * cells that these programs would calculate as formulas.
     */
    static byte[] write(Table table) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(table.heading());
            table.lines()
                    .forEach(line -> writer.writeRecord(
                            line.cells().stream().map(CsvTable::inert).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Marks a cell that a spreadsheet program would calculate as a formula; {@link #plain} removes the mark. A formula
     * that already has marks gets one more, so that each text is read as it was written.
     */
    private static String inert(String cell) {
        return isFormula(cell) ? TEXT_MARK + cell : cell;
    }

    private static String plain(String cell) {
        return cell.startsWith(TEXT_MARK) && isFormula(cell) ? cell.substring(TEXT_MARK.length()) : cell;
    }

    private static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches();
    }
}
