package org.fenbo.registry.enrolment.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fenbo.registry.Outcomes.done;
import static org.fenbo.registry.Outcomes.refusal;
import static org.fenbo.registry.Outcomes.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.refusal.FileCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a file of members is divided into lines and cells. */
class MemberFileLinesTest {
    private static final String HEADING = "编码,显示名称,社区,每周小时,报到日期\n";
    private static final String LINE = "M-1,老陈,C-1,4,2026-11-01\n";

    private static Outcome<List<MemberFile.Line>> read(String file) {
        return MemberFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("标题可用中文或英文，次序不限，可缺所属组织和技能；带字节序标记、空行也读得出 (ORG-8c)")
    void the_heading_is_chinese_or_english_in_any_order() {
        Member member = done(done(read(HEADING + LINE)).getFirst().member());
        assertThat(member.organisation()).isNull();
        assertThat(member.skills()).isEmpty();
        assertThat(done(done(read("\uFEFF" + HEADING + "\n,,,,\n" + LINE))
                        .getFirst()
                        .member()))
                .isEqualTo(member);
        String english = "FROM,weekly_hours,note,community,name,code,code\n2026-11-01,4,x,C-1,老陈,M-1,M-9\n";
        assertThat(done(done(read(english)).getFirst().member())).isEqualTo(member);
        String whole = "编码,显示名称,社区,每周小时,报到日期,所属组织,技能\nM-1, 老陈 ,C-1,4,2026-11-01, B-1,急救； 水电;\n";
        Member full = done(done(read(whole)).getFirst().member());
        assertThat(full.organisation()).isEqualTo("B-1");
        assertThat(full.skills()).containsExactlyInAnyOrder("急救", "水电");
        assertThat(full.name()).isEqualTo("老陈");
    }

    @Test
    @DisplayName("不是 UTF-8、不是表格、没有内容或缺列的文件整份拒绝，并指明缺哪些列 (ORG-8c)")
    void a_file_that_can_not_be_read_is_refused_as_a_whole() {
        assertThat(refused(MemberFile.read(new byte[] {(byte) 0xC3, (byte) 0x28})))
                .isEqualTo(FileCode.NOT_UTF_8);
        assertThat(refused(read(",".repeat(80)))).isEqualTo(FileCode.BROKEN_CSV);
        assertThat(refused(read(""))).isEqualTo(FileCode.EMPTY_FILE);
        assertThat(refused(read("\n\n"))).isEqualTo(FileCode.EMPTY_FILE);
        assertThat(refusal(read("编码,社区\n" + LINE)).values().toString())
                .contains("name (显示名称)", "weekly_hours (每周小时)", "from (报到日期)")
                .doesNotContain("organisation", "skills", "community");
        assertThat(done(read(HEADING))).isEmpty();
    }

    @Test
    @DisplayName("每行写明行号和编码；同一编码的第二行不登记 (ORG-8c)")
    void each_line_has_its_number_and_a_code_is_used_once() {
        List<MemberFile.Line> lines = done(read(HEADING + LINE + "\n" + LINE + LINE.replace("M-1", "M-2")));
        assertThat(lines)
                .extracting(MemberFile.Line::line, MemberFile.Line::code)
                .containsExactly(tuple(2L, "M-1"), tuple(4L, "M-1"), tuple(5L, "M-2"));
        assertThat(refusal(lines.get(1).member()).code()).isEqualTo(FileCode.WRONG_CELL);
        assertThat(refusal(lines.get(1).member()).field()).isEqualTo("code");
        assertThat(done(lines.get(2).member()).code()).isEqualTo("M-2");
    }

    @ParameterizedTest
    @CsvSource({
        "code, '-1,老陈,C-1,4,2026-11-01'",
        "code, ',老陈,C-1,4,2026-11-01'",
        "community, 'M-1,老陈,社区,4,2026-11-01'",
        "community, 'M-1,老陈'",
        "name, 'M-1, ,C-1,4,2026-11-01'",
        "name, 'M-1,老\u0007陈,C-1,4,2026-11-01'",
        "weekly_hours, 'M-1,老陈,C-1,0,2026-11-01'",
        "weekly_hours, 'M-1,老陈,C-1,四,2026-11-01'",
        "weekly_hours, 'M-1,老陈,C-1,1000,2026-11-01'",
        "organisation, 'M-1,老陈,C-1,4,2026-11-01,支部'",
        "skills, 'M-1,老陈,C-1,4,2026-11-01,,急\u0007救'",
    })
    @DisplayName("写错的单元格指明是哪一列 (ORG-8c)")
    void the_refusal_of_a_line_names_the_wrong_column(String column, String line) {
        String heading = "编码,显示名称,社区,每周小时,报到日期,所属组织,技能\n";
        assertThat(refusal(done(read(heading + line + "\n")).getFirst().member())
                        .field())
                .isEqualTo(column);
    }

    @Test
    @DisplayName("每周一小时到一百六十八小时 (ORG-8c)")
    void hours_of_a_week_are_from_one_to_all() {
        assertThat(done(done(read(HEADING + LINE.replace(",4,", ",1,")))
                                .getFirst()
                                .member())
                        .weeklyHours())
                .isEqualTo(1);
        assertThat(done(done(read(HEADING + LINE.replace(",4,", ",168,")))
                                .getFirst()
                                .member())
                        .weeklyHours())
                .isEqualTo(168);
    }
}
