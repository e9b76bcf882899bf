package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.publication.ListFixture.line;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.publication.ListFixture.Line;
import org.fenbo.registry.revision.Entries;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeChecksTest {
    private static final AcceptedChanges NONE = (revision, before, after) -> false;
    private static final AcceptedChanges INTO_SEVEN = (revision, before, after) -> revision == 7;

    @Test
    @DisplayName("三类法定职责的标准表述已固化，未经动态调整不得改动 (REG-1e)")
    void the_wording_of_a_statutory_duty_changes_only_through_an_adjustment() {
        for (DutyKind kind : List.of(DutyKind.CORE, DutyKind.TERRITORIAL, DutyKind.ENFORCEMENT)) {
            Line before = line(kind);
            assertThat(codes(before, before, NONE)).isEmpty();
            assertThat(codes(before, before.title("清运垃圾"), NONE)).containsExactly("FIXED_WORDING");
            assertThat(codes(before, before.title("清运垃圾"), INTO_SEVEN)).isEmpty();
            assertThat(codes(before.draftedLine(), before.title("清运垃圾"), NONE))
                    .as("nobody has fixed the wording of a drafted line")
                    .isEmpty();
        }
        Line service = line(DutyKind.PUBLIC_SERVICE);
        assertThat(codes(service, service.title("改名"), NONE)).isEmpty();
        Line core = line(DutyKind.CORE);
        Line otherKind = line(DutyKind.PUBLIC_SERVICE).title("改名");
        assertThat(codes(core, otherKind, NONE))
                .as("another kind is no way out")
                .containsExactly("FIXED_WORDING", "FIXED_KIND");
    }

    @Test
    @DisplayName("履职事项只有经动态调整才能换清单 (REG-17e)")
    void a_line_changes_its_list_only_through_an_adjustment() {
        Line basic = line(DutyKind.CORE).list(StreetList.BASIC);
        Line back = basic.list(StreetList.TAKEN_BACK).owed(Map.of("U-D", "检查"));
        assertThat(codes(basic, back, NONE)).containsExactly("FIXED_LIST");
        assertThat(codes(basic, line(DutyKind.CORE), NONE)).containsExactly("FIXED_LIST");
        assertThat(codes(basic, back, INTO_SEVEN)).isEmpty();
        assertThat(codes(line(DutyKind.CORE), basic, NONE))
                .as("a line enters a list")
                .isEmpty();
    }

    @Test
    @DisplayName("法定职责改为其他类型、改标为按历史拟定，也须经动态调整，因而不能借此改动标准表述 (REG-1e)")
    void a_statutory_duty_keeps_a_statutory_kind_and_is_never_marked_as_drafted() {
        Line core = line(DutyKind.CORE);
        assertThat(codes(core, line(DutyKind.PUBLIC_SERVICE), NONE)).containsExactly("FIXED_KIND");
        assertThat(codes(core, line(DutyKind.PUBLIC_SERVICE), INTO_SEVEN)).isEmpty();
        assertThat(codes(core, line(DutyKind.ENFORCEMENT), NONE)).isEmpty();
        assertThat(codes(core, core.draftedLine(), NONE)).containsExactly("NOT_DRAFTED");
        assertThat(codes(line(DutyKind.PUBLIC_SERVICE), core, NONE)).isEmpty();
        assertThat(codes(core.draftedLine(), core.draftedLine().title("清运垃圾"), NONE))
                .as("a person has rewritten it")
                .containsExactly("NOT_DRAFTED");
    }

    private static List<String> codes(Line before, Line after, AcceptedChanges accepted) {
        return new ChangeChecks(7, Map.of(after.duty().code(), before.duty()), accepted)
                .findings(Entries.of(List.of(after.entry()))).stream()
                        .map(Finding::code)
                        .toList();
    }
}
