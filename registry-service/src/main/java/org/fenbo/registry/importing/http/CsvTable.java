package org.fenbo.registry.importing.http;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.registry.importing.Table;
import org.springframework.http.HttpStatus;

/** Reads a body of comma-separated values (RFC 4180, UTF-8, with or without a byte order mark). */
final class CsvTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTable() {}

    /**
     * The text of a body.
     *
     * @throws Problem 413 if it is larger than the limit, 400 if it is not UTF-8
     */
    static String text(InputStream body, int limit) {
        try {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "file-too-large")
                        .detail("the file is larger than " + limit + " bytes")
                        .remedy("split it, or take out what the registry doesn't need")
                        .build();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw Problem.unreadable("not-utf-8")
                    .detail("the file is not UTF-8; from a spreadsheet it may be GBK")
                    .remedy("save it as CSV UTF-8 and send it again")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text as a table; blank lines are left out.
     *
     * @throws Problem 400 if it is no table
     */
    static Table of(String text) {
        List<Table.Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                if (!line.getFields().stream().allMatch(String::isBlank)) {
                    lines.add(new Table.Line(line.getStartingLineNumber(), line.getFields()));
                }
            }
        } catch (CsvParseException e) {
            throw Problem.unreadable("broken-csv")
                    .detail("the file can't be read as CSV: " + e.getMessage())
                    .remedy("check the quotation marks near the line named, and save it as CSV again")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            throw Problem.unreadable("empty-file")
                    .detail("the file is empty")
                    .remedy("send a heading and at least one line")
                    .build();
        }
        return new Table(lines.getFirst().cells(), lines.subList(1, lines.size()));
    }
}
