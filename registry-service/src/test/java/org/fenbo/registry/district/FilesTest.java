package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Exports revisions to files and imports files into revisions, over HTTP. */
class FilesTest extends OnPostgres {
    private static final Path DISTRICT = Path.of("../deploy/local/src/main/resources/district");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final Api keeper;
    private final Api handler;
    private final Revisions revisions;

    @Autowired
    FilesTest(Revisions revisions, @LocalServerPort int port) {
        this.revisions = revisions;
        this.keeper = new Api(port, "O-KEEP~registry-keeper");
        this.handler = new Api(port, "O-HAND/U-CG~handler");
    }

    @Test
    @DisplayName("导出整本工作簿，再导入新稿，内容相同 (REG-6a)")
    void an_exported_workbook_is_imported_with_the_same_entries() {
        int revision = demoDistrict();
        for (String words : new String[] {"zh", "en"}) {
            Api.Given workbook = keeper.file("/revisions/" + revision + "/workbook?words=" + words);
            assertThat(workbook.type()).isEqualTo(XLSX);
            int copy = open();
            Api.Reply taken = keeper.sendFile("PUT", "/revisions/" + copy + "/workbook", XLSX, workbook.content());
            assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
            assertThat(entries(copy).all())
                    .containsExactlyInAnyOrderElementsOf(entries(revision).all());
        }
    }

    @Test
    @DisplayName("每一类条目都能导出为 CSV，再导入新稿，内容相同 (REG-6a)")
    void each_kind_is_exported_as_csv_with_a_byte_order_mark_and_imported_again() {
        int revision = demoDistrict();
        int copy = open();
        for (EntryKind kind : EntryKind.values()) {
            Api.Given file = keeper.file("/revisions/" + revision + "/entries/" + kind.code());
            assertThat(file.type()).startsWith("text/csv");
            assertThat(new String(file.content(), StandardCharsets.UTF_8)).startsWith("\uFEFF");
            assertThat(keeper.sendFile(
                                    "PUT", "/revisions/" + copy + "/entries/" + kind.code(), "text/csv", file.content())
                            .status())
                    .isEqualTo(200);
        }
        assertThat(entries(copy).all())
                .containsExactlyInAnyOrderElementsOf(entries(revision).all());
    }

    @Test
    @DisplayName("千余行中三行有错：指明表、行、列，整份文件不导入 (REG-6c)")
    void three_wrong_lines_among_a_thousand_are_named_and_no_line_is_imported() throws IOException {
        int revision = demoDistrict();
        int before = entries(revision).duties().size();
        byte[] workbook = workbook(1_036, duties -> {
            duties.value(101, 2, "主责");
            duties.value(502, 0, "");
            duties.value(1_036, 5, "看情况");
        });
        Api.Reply refused = keeper.sendFile("PUT", "/revisions/" + revision + "/workbook", XLSX, workbook);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("file-not-taken");
        assertThat(refused.body().path("errors").valueStream())
                .extracting(
                        error -> error.path("sheet").asString(),
                        error -> error.path("line").asInt(),
                        error -> error.path("column").asString())
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("职责", 102, "kind"),
                        org.assertj.core.api.Assertions.tuple("职责", 503, "code"),
                        org.assertj.core.api.Assertions.tuple("职责", 1_037, "answer"));
        assertThat(entries(revision).duties()).hasSize(before);
    }

    @Test
    @DisplayName("先看差异，再决定导入；预览不写入任何内容 (REG-6b)")
    void a_preview_shows_what_would_change_and_changes_nothing() throws IOException {
        int revision = demoDistrict();
        Entries before = entries(revision);
        byte[] workbook = workbook(3, duties -> {});
        Api.Reply preview = keeper.sendFile("POST", "/revisions/" + revision + "/workbook/preview", XLSX, workbook);
        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.body().at("/counts/duty/ADDED").asInt()).isEqualTo(3);
        assertThat(preview.body().at("/counts/duty/REMOVED").asInt())
                .isEqualTo(before.duties().size());
        assertThat(preview.body().at("/units/U-CG/gained").asInt()).isEqualTo(3);
        assertThat(entries(revision).all()).containsExactlyInAnyOrderElementsOf(before.all());
    }

    @Test
    @DisplayName("五百零七条事项的目录：导入、导出、再导入，内容一致 (REG-11b)")
    void a_catalogue_of_507_entries_is_imported_and_exported_without_a_difference() {
        String catalogue = IntStream.range(0, 507)
                .mapToObj(i -> "S%03d,事项%d,NORMAL,%d WORKING_DAYS,A%05d".formatted(i, i, 1 + i % 20, i))
                .collect(Collectors.joining("\n", "code,name,urgency,case_limit,national\n", "\n"));
        int revision = open();
        Api.Reply taken = keeper.putCsv("/revisions/" + revision + "/entries/category", catalogue);
        assertThat(taken.body().at("/entries/category").asInt())
                .as(taken.toString())
                .isEqualTo(507);

        int copy = open();
        Api.Given file = keeper.file("/revisions/" + revision + "/entries/category");
        Api.Reply again =
                keeper.sendFile("PUT", "/revisions/" + copy + "/entries/category", "text/csv", file.content());
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(entries(copy).categories())
                .hasSize(507)
                .isEqualTo(entries(revision).categories());
    }

    @Test
    void an_empty_workbook_has_a_sheet_for_every_kind() throws IOException {
        Api.Given form = handler.file("/templates/workbook");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(form.content()))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly(
                            "区域", "单位", "人员", "事项", "职责", "准入", "日历", "策略", "职责归口与分类", "赋权", "表单", "专业网格", "群组", "重点单位",
                            "具体工作事项", "部件", "整治标准", "进站事项");
        }
        assertThat(new String(handler.file("/templates/duty").content(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF编码,职责,类型,服务类型,职责分类,事项,区域,适用条件");
    }

    @Test
    @DisplayName("REG-3 两个版本的差异指明责任单位的变化")
    void two_revisions_are_compared_with_each_other() {
        int revision = demoDistrict();
        int later = keeper.post("/revisions", "{\"title\": \"后一版\", \"basedOn\": " + revision + "}")
                .body()
                .path("revision")
                .asInt();
        keeper.putCsv("/revisions/" + later + "/entries/duty", """
                code,title,kind,category,answer,lead
                D-001,市政道路设施的维护,CORE,101,DUTY,U-CG
                """);
        Api.Reply difference = keeper.get("/revisions/" + later + "/difference?from=" + revision);
        assertThat(difference.status()).as(difference.toString()).isEqualTo(200);
        assertThat(difference.body().at("/units/U-CG/gained").asInt()).isEqualTo(1);
        assertThat(difference.body().at("/units/U-JT/lost").asInt()).isPositive();
        assertThat(difference.body().path("changes").valueStream())
                .anyMatch(change -> change.path("change").asString().equals("ALTERED")
                        && change.at("/fields/lead/before").asString().equals("U-JT")
                        && change.at("/fields/lead/after").asString().equals("U-CG"));
        assertThat(keeper.get("/revisions/" + later + "/difference").code()).isEqualTo("missing-field");
        assertThat(keeper.get("/revisions/" + later + "/difference?from=9999").code())
                .isEqualTo("unknown-revision");
    }

    @Test
    void invalid_files_and_callers_without_the_role_are_refused() throws IOException {
        int revision = demoDistrict();
        String path = "/revisions/" + revision + "/workbook";
        assertThat(keeper.sendFile("PUT", path, XLSX, "a,b".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("broken-workbook");
        assertThat(keeper.sendFile("PUT", path, XLSX, bomb()).code()).isEqualTo("file-too-large");
        Api.Reply cells = keeper.putCsv("/revisions/" + revision + "/entries/unit", "code,name\n".repeat(2_000_001));
        assertThat(cells.status()).isEqualTo(413);
        assertThat(cells.code()).isEqualTo("file-too-large");
        assertThat(keeper.sendFile("PUT", path, XLSX, sheet("月亮")).code()).isEqualTo("unknown-sheet");
        assertThat(keeper.sendFile(
                                "PUT",
                                path,
                                XLSX,
                                handler.file("/templates/workbook").content())
                        .code())
                .isEqualTo("empty-file");
        assertThat(handler.sendFile("PUT", path, XLSX, sheet("区域")).code()).isEqualTo("not-your-role");
        assertThat(handler.file(path).status()).isEqualTo(403);
    }

    /** A workbook with one sheet of duties. The headings of the sheet are Chinese. */
    private static byte[] workbook(int duties, Consumer<Worksheet> spoil) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("职责");
            String[] heading = {"编码", "职责", "类型", "事项", "区域", "归属", "主办单位"};
            for (int column = 0; column < heading.length; column++) {
                sheet.value(0, column, heading[column]);
            }
            for (int row = 1; row <= duties; row++) {
                String[] cells = {"N-" + row, "职责" + row, "主责主业", "101001", "G" + row, "明确", "U-CG"};
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
            spoil.accept(sheet);
        }
        return file.toByteArray();
    }

    private static byte[] sheet(String name) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            sheet.value(0, 0, "编码");
            sheet.value(1, 0, "1");
        }
        return file.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[16 << 20]);
        }
        return file.toByteArray();
    }

    private int demoDistrict() {
        int revision = open();
        for (EntryKind kind : EntryKind.values()) {
            try {
                String text = Files.readString(DISTRICT.resolve(kind.code() + ".csv"));
                assertThat(keeper.putCsv("/revisions/" + revision + "/entries/" + kind.code(), text)
                                .status())
                        .isEqualTo(200);
            } catch (IOException e) {
                throw new AssertionError("the demo district has no file of " + kind.code(), e);
            }
        }
        return revision;
    }

    private int open() {
        return keeper.post("/revisions", "{\"title\": \"文件\"}")
                .body()
                .path("revision")
                .asInt();
    }

    private Entries entries(int revision) {
        return revisions.entries(revision);
    }

    @Test
    @DisplayName("ORG-1 居民网格的户数不在三百至五百之间：仍导入，但给出提示")
    void a_residential_grid_of_an_unusual_size_is_imported_with_a_warning() {
        int revision = open();
        Api.Reply reply = keeper.putCsv("/revisions/" + revision + "/entries/area", """
                        code,name,kind,parent,grid,households
                        D,区,DISTRICT,,,
                        G1,一格,GRID,D,RESIDENTIAL,499
                        G2,二格,GRID,D,居民网格,501
                        G3,三格,GRID,D,RURAL,12
                        """);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.body()
                        .path("warnings")
                        .valueStream()
                        .filter(warning -> warning.path("field").asString().equals("households"))
                        .map(warning -> warning.path("entry").asString()))
                .containsExactly("G2");
    }
}
