package org.fenbo.registry.files.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.files.Table;
import org.jspecify.annotations.Nullable;

/**
 * Checks a workbook before it is read (R13). The scan parses each part with the same parser as the reader and keeps
 * nothing in memory. So the reader never gets more than the limits allow, even if the archive or the address of a cell
 * states false sizes.
 */
final class WorkbookScan {
    private static final int MOST_LETTERS = 3;
    private static final int LETTERS = 26;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int DEEPEST = 64;
    private static final int MOST_ENTRIES = 4_096;
    /**
     * The limit for parts that are not sheets: the reader keeps shared texts and formats in memory while it reads
     * sheets.
     */
    private static final long LARGEST_PART = 40L << 20;

    private final XMLInputFactory parsers = new InputFactoryImpl();
    private final Unpacked.Budget budget;
    private long cells;

    private WorkbookScan(Unpacked.Budget budget) {
        this.budget = budget;
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * @throws NotTaken if the workbook is larger than the limits
     * @throws IOException if the file is not an archive
     */
    static void of(byte[] file) throws IOException {
        checkEntries(file);
        WorkbookScan scan = new WorkbookScan(new Unpacked.Budget(file.length));
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (Unpacked content = new Unpacked(zip.getInputStream(entry), scan.budget)) {
                    scan.part(content);
                }
            }
        }
    }

    /** Counts entries in the bytes of the file, because opening an archive keeps an object for each entry in memory. */
    private static void checkEntries(byte[] file) {
        int entries = 0;
        for (int at = 0; at + 3 < file.length; at++) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
                entries++;
            }
        }
        if (entries > MOST_ENTRIES) {
            throw tooLarge(new Words("多于 %s 个条目", "more than %s entries").with(List.of(MOST_ENTRIES)));
        }
    }

    /**
     * Scans a part. If the part isn't XML, for example a picture, the scan only counts its bytes: the reader can't
     * parse the part either.
     */
    private void part(Unpacked content) throws IOException {
        try {
            XMLStreamReader reader = parsers.createXMLStreamReader(content);
            new Part(content).scan(reader);
        } catch (XMLStreamException e) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            content.limit(LARGEST_PART);
        }
    }

    /** A part and the position of the scan in it. */
    private final class Part {
        private final Unpacked content;
        private boolean sheet;
        private int depth;
        private int column;
        private long text;

        Part(Unpacked content) {
            this.content = content;
        }

        void scan(XMLStreamReader reader) throws XMLStreamException {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(reader);
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> count(reader.getTextLength());
                    default -> {}
                }
            }
            check();
        }

        private void begin(XMLStreamReader reader) {
            if (++depth > DEEPEST) {
                throw tooLarge(
                        new Words("多于 %s 层元素", "more than %s elements within each other").with(List.of(DEEPEST)));
            }
            text = 0;
            String name = reader.getLocalName();
            sheet |= depth == 1 && name.equals("worksheet");
            check();
            if (name.equals("row")) {
                column = 0;
            } else if (name.equals("c")) {
                cell(reader.getAttributeValue(null, "r"));
            }
        }

        private void check() {
            if (!sheet) {
                content.limit(LARGEST_PART);
            }
        }

        /**
         * Counts a cell together with the empty cells before it in its row, because the reader stores these empty cells
         * too.
         */
        private void cell(@Nullable String address) {
            int at = address == null ? column + 1 : columnOf(address);
            if (at > Table.MOST_COLUMNS) {
                throw tooLarge(new Words("多于 %s 列", "more than %s columns").with(List.of(Table.MOST_COLUMNS)));
            }
            cells += Math.max(1, at - column);
            column = at;
            if (cells > Table.MOST_CELLS) {
                throw tooLarge(new Words("多于 %s 个单元格", "more than %s cells").with(List.of(Table.MOST_CELLS)));
            }
        }

        private void count(int characters) {
            text += characters;
            if (text > LONGEST_TEXT) {
                throw tooLarge(
                        new Words("文字多于 %s 个字符", "a text of more than %s characters").with(List.of(LONGEST_TEXT)));
            }
        }
    }

    private static int columnOf(String address) {
        int column = 0;
        int letters = 0;
        while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
            if (++letters > MOST_LETTERS) {
                return Integer.MAX_VALUE;
            }
            column = column * LETTERS + Character.toUpperCase(address.charAt(letters - 1)) - 'A' + 1;
        }
        return column;
    }

    static NotTaken tooLarge(Words what) {
        return new NotTaken(what, true);
    }
}
