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
    @DisplayName("三类法定职责的标准表述已固化，未经动态调整不得改动 (REG-1)")
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
                .containsExactly("FIXED_WORDING");
    }

    @Test
    @DisplayName("履职事项只有经动态调整才能换清单 (REG-17)")
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

    private static List<String> codes(Line before, Line after, AcceptedChanges accepted) {
        return new ChangeChecks(7, Entries.of(List.of(before.entry())), accepted)
                .findings(Entries.of(List.of(after.entry()))).stream()
                        .map(Finding::code)
                        .toList();
    }
}
