package org.fenbo.rehearsal.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fenbo.local.settings.PlainError;
import org.fenbo.rehearsal.replay.PastRow.Coded;

/**
 * Reads exports of dispatched events: CSV in UTF-8 with the headings of municipal event platforms; {@code -} is an
 * empty cell.
 */
final class PastFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String EMPTY = "-";
    private static final String NUMBER = "REC_ID";
    private static final Map<String, String> NATURES = Map.of(
            "投诉", "COMPLAINT",
            "咨询", "CONSULTATION",
            "建议", "SUGGESTION",
            "求决", "REQUEST",
            "感谢", "THANKS");
    private static final String[] NEEDED = {
        NUMBER,
        "CREATE_TIME",
        "EVENT_SRC_ID",
        "EVENT_PROPERTY_NAME",
        "EVENT_TYPE_ID",
        "MAIN_TYPE_ID",
        "SUB_TYPE_ID",
        "STREET_ID",
        "COMMUNITY_ID",
        "DISPOSE_UNIT_ID",
        "INTIME_ARCHIVE_NUM",
        "OVERTIME_ARCHIVE_NUM"
    };
    private final ZoneId zone;

    PastFile(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * All rows, oldest first; rows of the same second are in the file's order.
     *
     * @throws PlainError if a needed column is missing
     */
    List<PastRow> read(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(this::row)
                    .sorted(Comparator.comparing(PastRow::at))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    private PastRow row(NamedCsvRecord row) {
        for (String column : NEEDED) {
            if (row.findField(column).isEmpty()) {
                throw new PlainError("Line " + row.getStartingLineNumber() + ": the column " + column + " is missing.");
            }
        }
        String mainType = row.getField("MAIN_TYPE_ID");
        return new PastRow(
                row.getField(NUMBER),
                time(row.getField("CREATE_TIME")),
                row.getField("EVENT_SRC_ID"),
                NATURES.getOrDefault(row.getField("EVENT_PROPERTY_NAME"), "REQUEST"),
                coded(row, "EVENT_TYPE", ""),
                coded(row, "MAIN_TYPE", ""),
                // One leaf may belong to two main types, so only both codes together name a category.
                coded(row, "SUB_TYPE", mainType + "."),
                coded(row, "STREET", ""),
                coded(row, "COMMUNITY", ""),
                Optional.of(coded(row, "DISPOSE_UNIT", "U"))
                        .filter(unit -> !unit.code().equals("U" + EMPTY)),
                onTime(row),
                words(row));
    }

    private static String words(NamedCsvRecord row) {
        Map<String, String> all = new TreeMap<>(row.getFieldsAsMap());
        all.remove(NUMBER);
        return all.toString();
    }

    private static Coded coded(NamedCsvRecord row, String what, String prefix) {
        return new Coded(prefix + row.getField(what + "_ID"), row.getField(what + "_NAME"));
    }

    private static Optional<Boolean> onTime(NamedCsvRecord row) {
        if (row.getField("OVERTIME_ARCHIVE_NUM").equals("1")) {
            return Optional.of(false);
        }
        return row.getField("INTIME_ARCHIVE_NUM").equals("1") ? Optional.of(true) : Optional.empty();
    }

    private Instant time(String text) {
        return LocalDateTime.parse(text, TIME).atZone(zone).toInstant();
    }
}
