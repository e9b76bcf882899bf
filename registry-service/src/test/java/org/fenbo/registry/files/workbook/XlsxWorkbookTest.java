package org.fenbo.registry.files.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fenbo.registry.files.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R13 工作簿：解压后大小、格数、列数、文本长度各有绝对上限，先查后读")
class XlsxWorkbookTest {
    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/xl/workbook.xml"
             ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml"
             ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""";
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Target="worksheets/sheet1.xml"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>""";
    private static final String ROOT = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Target="xl/workbook.xml"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";
    private static final String WORKBOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    /** Writes the rows of the only sheet. */
    @FunctionalInterface
    private interface Rows {
        void to(ZipOutputStream zip) throws IOException;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static byte[] workbook(String before, Rows rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", ROOT);
            put(zip, "xl/workbook.xml", WORKBOOK);
            put(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write((before + SHEET).getBytes(UTF_8));
            rows.to(zip);
            zip.write("</sheetData></worksheet>".getBytes(UTF_8));
            zip.closeEntry();
        }
        return file.toByteArray();
    }

    private static byte[] workbook(String rows) throws IOException {
        return workbook("", zip -> zip.write(rows.getBytes(UTF_8)));
    }

    /** Random letters of 16 kinds. Compression can reduce them only to half of their size. */
    private static String noise(Random random, int letters) {
        StringBuilder noise = new StringBuilder();
        for (int letter = 0; letter < letters; letter++) {
            noise.append((char) ('a' + random.nextInt(16)));
        }
        return noise.toString();
    }

    private static String cell(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static NotTaken refusal(byte[] file) {
        return catchThrowableOfType(NotTaken.class, () -> XlsxWorkbook.read(file));
    }

    private static void assertTooLarge(byte[] file, String what) {
        assertThat(refusal(file)).isNotNull().hasMessageContaining(what).matches(NotTaken::isTooLarge);
    }

    @Test
    void a_small_workbook_is_read() throws IOException {
        List<Table> tables = XlsxWorkbook.read(
                workbook("<row r=\"1\">" + cell("A1", "编码") + "</row><row r=\"2\">" + cell("A2", "1") + "</row>"));
        assertThat(tables).containsExactly(new Table("S", List.of("编码"), List.of(new Table.Line(2, List.of("1")))));
    }

    @Test
    void a_workbook_that_unpacks_to_three_hundred_megabytes_is_refused() throws IOException {
        Random random = new Random(1);
        byte[] file = workbook("", zip -> {
            for (int row = 1; row <= 30_000; row++) {
                String line =
                        "<row r=\"" + row + "\">" + cell("A" + row, noise(random, 130) + "x".repeat(9_870)) + "</row>";
                zip.write(line.getBytes(UTF_8));
            }
        });
        assertThat(300_000_000.0 / file.length).isBetween(60.0, 100.0);
        assertTooLarge(file, "bytes when unpacked");
    }

    @Test
    void too_many_columns_or_cells_are_refused_even_if_most_cells_are_empty() throws IOException {
        assertTooLarge(workbook("<row r=\"1\">" + cell("ZZZZZZ1", "a") + "</row>"), "columns");
        assertTooLarge(workbook("<row r=\"1\">" + cell("XFD1", "a") + "</row>"), "columns");
        StringBuilder sparse = new StringBuilder();
        for (int row = 1; row <= 25_000; row++) {
            sparse.append("<row r=\"")
                    .append(row)
                    .append("\">")
                    .append(cell("GR" + row, "a"))
                    .append("</row>");
        }
        assertTooLarge(workbook(sparse.toString()), "cells");
    }

    @Test
    void too_long_texts_too_long_attributes_and_too_deep_elements_are_refused() throws IOException {
        assertTooLarge(workbook("<row r=\"1\">" + cell("A1", "x".repeat(1_000_001)) + "</row>"), "text");
        assertTooLarge(workbook("<row a=\"" + noise(new Random(1), 9_000_000) + "\"></row>"), "run");
        assertTooLarge(workbook("<a>".repeat(100) + "</a>".repeat(100)), "within each other");
    }

    @Test
    void too_large_shared_texts_are_refused() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst>".getBytes(UTF_8));
            Random random = new Random(1);
            for (int index = 0; index < 1_500_000; index++) {
                zip.write(("<si><t>text " + random.nextInt() + "</t></si>").getBytes(UTF_8));
            }
            zip.write("</sst>".getBytes(UTF_8));
        }
        assertTooLarge(file.toByteArray(), "a part of more than");
    }

    @Test
    void an_archive_of_a_hundred_thousand_entries_is_not_opened() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (int index = 0; index < 50_000; index++) {
                zip.putNextEntry(new ZipEntry("e" + index));
            }
        }
        assertTooLarge(file.toByteArray(), "entries");
    }

    @Test
    void entities_of_a_document_type_are_not_resolved() throws IOException {
        String type = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY b \"bbbb\">]>";
        for (String entity : List.of("&x;", "&b;")) {
            byte[] file = workbook(
                    type, zip -> zip.write(("<row r=\"1\">" + cell("A1", "a" + entity) + "</row>").getBytes(UTF_8)));
            NotTaken refused = refusal(file);
            if (refused == null) {
                assertThat(XlsxWorkbook.read(file).toString())
                        .doesNotContain("root:")
                        .doesNotContain("bbbb");
            } else {
                assertThat(refused.isTooLarge()).isFalse();
            }
        }
    }
}
