package org.fenbo.registry.enrolment.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.enrolment.Enrolled;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks which lines of a file of members can be read. */
class MemberFileTest {
    private static final String NAME = "名".repeat(Member.LONGEST_NAME);
    private static final String SKILL = "技".repeat(Member.LONGEST_SKILL);

    @Test
    void a_line_has_the_same_limits_as_a_single_enrolment() {
        String skills = skills(Member.MOST_SKILLS - 1) + ";" + SKILL;
        assertThat(read(NAME, skills, "168", "2199-12-31")).isInstanceOf(Outcome.Done.class);
        assertThat(fault(NAME + "长", "", "4", "2026-11-01")).isEqualTo("name");
        assertThat(fault("老陈", SKILL + "长", "4", "2026-11-01")).isEqualTo("skills");
        assertThat(fault("老陈", skills(Member.MOST_SKILLS + 1), "4", "2026-11-01"))
                .isEqualTo("skills");
        assertThat(fault("老陈", "", "169", "2026-11-01")).isEqualTo("weekly_hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0226-10-01", "1999-12-31", "2200-01-01", "2026-13-01", ""})
    @DisplayName("文件逐行检查：日期不合常理的行不登记，并写明是哪一列 (ORG-8c)")
    void a_line_with_a_day_of_another_age_is_refused(String day) {
        assertThat(fault("老陈", "", "4", day)).isEqualTo("from");
    }

    @Test
    void a_line_becomes_a_member() {
        assertThat(read("老陈", "水电、急救", "4", "2000-01-01"))
                .isEqualTo(Outcome.done(new Member(
                        "M-1",
                        "老陈",
                        "B-1",
                        List.of("急救", "水电"),
                        4,
                        new Enrolled("C-1", LocalDate.of(2000, 1, 1), null))));
    }

    private static String skills(int count) {
        return IntStream.range(0, count).mapToObj(number -> "技" + number).collect(Collectors.joining(";"));
    }

    private static String fault(String name, String skills, String hours, String from) {
        return switch (read(name, skills, hours, from)) {
            case Outcome.Done<Member>(var member) -> throw new AssertionError("was read: " + member);
            case Outcome.Refused<Member>(var refusal) -> String.valueOf(refusal.field());
        };
    }

    private static Outcome<Member> read(String name, String skills, String hours, String from) {
        String file = "code,name,organisation,skills,weekly_hours,community,from\nM-1,%s,B-1,%s,%s,C-1,%s\n"
                .formatted(name, skills, hours, from);
        return switch (MemberFile.read(file.getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Done<List<MemberFile.Line>>(var lines) ->
                lines.getFirst().member();
            case Outcome.Refused<List<MemberFile.Line>>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }
}
