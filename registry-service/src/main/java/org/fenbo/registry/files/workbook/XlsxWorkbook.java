package org.fenbo.registry.files.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.files.Table;
import org.jspecify.annotations.Nullable;

/** Reads and writes spreadsheet workbooks (ISO/IEC 29500): each sheet is a table, each cell is a text. */
public final class XlsxWorkbook {
    private static final String VERSION = "1.0";
    private static final String DAY_IN_FORMAT = "d";
    private static final String YEAR_IN_FORMAT = "y";

    private XlsxWorkbook() {}

    /**
     * The sheets of a workbook; blank lines and blank sheets are skipped.
     *
     * @throws NotTaken if the file is not a workbook or is larger than the limits
     */
    public static List<Table> read(byte[] file) {
        try {
            WorkbookScan.of(file);
            return sheets(file);
        } catch (NotTaken e) {
            throw e;
        } catch (Exception e) {
            // The reader throws exceptions that it doesn't declare: exceptions of its parser, and exceptions for wrong
            // numbers and addresses.
            throw broken(e);
        }
    }

    private static List<Table> sheets(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheets()
                    .flatMap(sheet -> Stream.ofNullable(table(sheet)))
                    .toList();
        }
    }

    private static NotTaken broken(Exception cause) {
        return new NotTaken(Words.of(String.valueOf(cause.getMessage())), false);
    }

    private static @Nullable Table table(Sheet sheet) {
        List<Table.Line> lines = new ArrayList<>();
        try (var rows = sheet.openStream()) {
            rows.forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(text(cell)));
                if (!cells.stream().allMatch(String::isBlank)) {
                    lines.add(new Table.Line(row.getRowNum(), cells));
                }
            });
        } catch (IOException e) {
            throw broken(e);
        }
        return lines.isEmpty()
                ? null
                : new Table(sheet.getName(), lines.getFirst().cells(), lines.subList(1, lines.size()));
    }

    /**
     * Spreadsheets store days as numbers, so a number with the format of a day becomes a day. Other numbers, such as
     * codes, stay as they were typed.
     */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER && isDay(cell.getDataFormatString())) {
            return cell.asDate().toLocalDate().format(DateTimeFormatter.ISO_LOCAL_DATE);
        }
        return cell.getText();
    }

    private static boolean isDay(@Nullable String format) {
        return format != null && format.contains(DAY_IN_FORMAT) && format.contains(YEAR_IN_FORMAT);
    }

    /**
     * Writes a workbook with a sheet for each table. All cells are text, so that spreadsheet programs calculate none of
     * them.
     */
    public static byte[] write(List<Table> tables) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Fenbo", VERSION)) {
            for (Table table : tables) {
                write(workbook.newWorksheet(table.name()), table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, Table table) {
        for (int column = 0; column < table.heading().size(); column++) {
            sheet.value(0, column, table.heading().get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < table.lines().size(); row++) {
            List<String> cells = table.lines().get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    sheet.value(row + 1, column, cells.get(column));
                }
            }
        }
    }
}
