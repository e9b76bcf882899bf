package org.fenbo.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.intake.report.Channel;
import org.fenbo.intake.report.Nature;
import org.fenbo.intake.report.Submission;
import org.fenbo.intake.report.Submissions;
import org.fenbo.intake.report.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("批量文件逐行有结果 (INT-10)")
class RowReaderTest {
    private static final List<String> HEADER = List.of("编号", "来源", "性质", "时间", "大类", "小类");
    private static final Map<String, List<String>> FIELDS = Map.of(
            "sourceNumber", List.of("编号"),
            "channel", List.of("来源"),
            "nature", List.of("性质"),
            "happenedAt", List.of("时间"),
            "text", List.of("大类", "小类"));

    private static Mapping mapping(@Nullable String timeFormat) {
        return new Mapping(
                FIELDS,
                Map.of("channel", "BULK_FILE", "urgency", "URGENT"),
                Map.of("nature", Map.of("投诉", "COMPLAINT"), "channel", Map.of("12345", "HOTLINE")),
                "-",
                ZoneId.of("Asia/Shanghai"),
                timeFormat,
                false);
    }

    private static RowReader.Reading read(String... cells) {
        return reader("yyyy-MM-dd HH:mm:ss").read(List.of(cells));
    }

    private static RowReader reader(String timeFormat) {
        Upload upload = new Upload(
                new UUID(0, 0),
                "f.csv",
                Submissions.HOTLINE,
                Set.of(Channel.HOTLINE),
                mapping(timeFormat),
                HEADER,
                Submissions.NOON);
        return new RowReader(upload, Submissions.NOON, category -> Urgency.NORMAL);
    }

    @Test
    @DisplayName("导入的时间只读到微秒：与数据库保存的相同")
    void a_time_in_nanoseconds_is_read_in_microseconds() {
        List<String> cells = List.of("7", "12345", "投诉", "2018-07-04 17:24:41.123456789", "市容", "-");
        RowReader.Reading read = reader("yyyy-MM-dd HH:mm:ss.SSSSSSSSS").read(cells);
        assertThat(((RowReader.Submitted) read).submission().happenedAt())
                .isEqualTo(Instant.parse("2018-07-04T09:24:41.123456Z"));
    }

    @Test
    @DisplayName("行内没有紧急程度的，取分类的紧急程度；行内写明的不变 (REG-11d)")
    void a_row_without_an_urgency_has_the_urgency_of_its_category() {
        List<String> header = List.of("小类", "急");
        Mapping columns = new Mapping(
                Map.of("category", List.of("小类"), "urgency", List.of("急")),
                Map.of("nature", "COMPLAINT"),
                Map.of(),
                "-",
                ZoneId.of("Asia/Shanghai"),
                null,
                false);
        RowReader reader = new RowReader(
                new Upload(
                        new UUID(0, 0),
                        "f.csv",
                        Submissions.HOTLINE,
                        Set.of(Channel.BULK_FILE),
                        columns,
                        header,
                        Submissions.NOON),
                Submissions.NOON,
                category -> "U".equals(category) ? Urgency.URGENT : Urgency.NORMAL);
        assertThat(urgency(reader, "U", "-")).isEqualTo(Urgency.URGENT);
        assertThat(urgency(reader, "U", "NORMAL")).isEqualTo(Urgency.NORMAL);
        assertThat(urgency(reader, "-", "-")).isEqualTo(Urgency.NORMAL);
    }

    private static Urgency urgency(RowReader reader, String... cells) {
        return ((RowReader.Submitted) reader.read(List.of(cells)))
                .submission()
                .matter()
                .urgency();
    }

    @Test
    void a_row_becomes_a_report() {
        Submission submission =
                ((RowReader.Submitted) read("7", "12345", "投诉", "2018-07-04 17:24:41", "市容", "-")).submission();
        assertThat(submission.source().channel()).isEqualTo(Channel.HOTLINE);
        assertThat(submission.source().number()).isEqualTo("7");
        assertThat(submission.matter().nature()).isEqualTo(Nature.COMPLAINT);
        assertThat(submission.matter().text()).isEqualTo("市容");
        assertThat(submission.happenedAt()).isEqualTo(Instant.parse("2018-07-04T09:24:41Z"));
        assertThat(submission.reportedAt()).isEqualTo(submission.happenedAt());
    }

    @Test
    void a_constant_replaces_an_empty_cell() {
        Submission submission =
                ((RowReader.Submitted) read("7", "-", "投诉", "2018-07-04 17:24:41", "a", "b")).submission();
        assertThat(submission.source().channel()).isEqualTo(Channel.BULK_FILE);
        assertThat(submission.matter().urgency().name()).isEqualTo("URGENT");
        assertThat(submission.matter().text()).isEqualTo("a / b");
    }

    @Test
    @DisplayName("读不懂的单元格：指明列与原因 (INT-10b)")
    void a_bad_cell_is_reported_with_its_column_and_the_reason() {
        assertThat(read("7", "鸽子", "投诉", "2018-07-04 17:24:41", "a", "b"))
                .isEqualTo(new RowReader.Faulty(new RowFault(
                        "来源", "unknown-value", new Words("“鸽子”不能作 channel 的值", "'鸽子' means nothing as channel"))));
        assertThat(read("7", "12345", "-", "2018-07-04 17:24:41", "a", "b"))
                .isEqualTo(new RowReader.Faulty(new RowFault("性质", "missing-value", new Words("该项为空", "it is empty"))));
        assertThat(read("7", "12345", "投诉", "04.07.2018", "a", "b"))
                .isEqualTo(new RowReader.Faulty(new RowFault(
                        "时间",
                        "unreadable-time",
                        new Words("“04.07.2018”不符合时间格式", "'04.07.2018' doesn't fit the time format"))));
    }

    @Test
    void a_mapping_must_fit_the_file() {
        Uploads none = new NoUploads();
        StartUpload start = new StartUpload(none, () -> Submissions.NOON);
        assertThat(start.refusal(mapping(null), HEADER)).isEmpty();
        assertThat(start.refusal(mapping(null), List.of("编号")).map(Refusal::id)).contains("missing-column");
        assertThat(start.refusal(mapping("bbb"), HEADER).map(Refusal::id)).contains("unknown-time-format");
        assertThat(code(start, Map.of("colour", List.of("编号")))).isEqualTo("unknown-field");
        assertThat(code(start, Map.of("text", List.of("大类")))).isEqualTo("mapping-incomplete");
    }

    @Test
    @DisplayName("批量文件和历史导入都不能指定采集人，无论用列、固定值还是对照值 (CASE-6j)")
    void no_file_names_the_collector() {
        StartUpload start = new StartUpload(new NoUploads(), () -> Submissions.NOON);
        Map<String, List<String>> nature = Map.of("nature", List.of("性质"));
        Map<String, List<String>> column = Map.of("nature", List.of("性质"), "collector", List.of("编号"));
        Map<String, String> constant = Map.of("collector", "O-COLL");
        Map<String, Map<String, String>> values = Map.of("collector", Map.of("陈", "O-COLL"));
        for (Mapping mapping : List.of(
                past(column, Map.of(), Map.of()), past(nature, constant, Map.of()), past(nature, Map.of(), values))) {
            assertThat(start.refusal(mapping, HEADER)).hasValueSatisfying(refusal -> {
                assertThat(refusal.id()).isEqualTo("another-collector");
                assertThat(refusal.field()).isEqualTo("mapping.collector");
            });
        }
        assertThat(start.refusal(past(nature, Map.of(), Map.of()), HEADER)).isEmpty();
    }

    private static Mapping past(
            Map<String, List<String>> fields, Map<String, String> constants, Map<String, Map<String, String>> values) {
        return new Mapping(fields, constants, values, "", ZoneId.of("Asia/Shanghai"), null, true);
    }

    private static String code(StartUpload start, Map<String, List<String>> fields) {
        return start.refusal(
                        new Mapping(fields, Map.of(), Map.of(), "", ZoneId.of("Asia/Shanghai"), null, false), HEADER)
                .map(Refusal::id)
                .orElseThrow();
    }

    private static final class NoUploads implements Uploads {
        @Override
        public long open(Upload upload, java.util.Iterator<RawRow> rows) {
            return 0;
        }

        @Override
        public boolean takeChunk(int most, Work work) {
            return false;
        }

        @Override
        public boolean takeChunkOf(UUID upload, int most, Work work) {
            return false;
        }

        @Override
        public void fail(UUID upload, String fault) {}

        @Override
        public java.util.Optional<Progress> progress(UUID upload) {
            return java.util.Optional.empty();
        }

        @Override
        public List<RowResult> results(UUID upload, java.util.Set<RowResult.Outcome> outcomes, long after, int limit) {
            return List.of();
        }
    }
}
