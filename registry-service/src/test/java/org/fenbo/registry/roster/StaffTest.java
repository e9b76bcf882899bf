package org.fenbo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StaffTest {

    @Test
    @DisplayName("ORG-2 已到期的旧网格和尚未生效的新网格都不要求覆盖")
    void only_grids_that_are_valid_on_the_day_need_cover() {
        LocalDate last = LocalDate.of(2026, 12, 31);
        Staff staff = Staff.of(
                1,
                Entries.of(List.of(
                        grid("OLD", new Validity(null, last)),
                        grid("NEW", new Validity(last.plusDays(1), null)),
                        grid("EVER", Validity.ALWAYS))));
        assertThat(staff.on(last).grids()).containsOnlyKeys("OLD", "EVER");
        assertThat(staff.on(last.plusDays(1)).grids()).containsOnlyKeys("NEW", "EVER");
    }

    @Test
    @DisplayName("已离任的人不再是区域负责人，由上一级区域的负责人收到消息 (ORG-5d)")
    void a_leader_who_has_left_leads_no_longer() {
        LocalDate last = LocalDate.of(2026, 12, 31);
        Staff staff = Staff.of(
                1,
                Entries.of(List.of(
                        area("C", AreaKind.COMMUNITY, null),
                        area("G", AreaKind.GRID, "C"),
                        leader("NEAR", "G", List.of(tie(last))),
                        leader("ABOVE", "C", List.of()))));
        assertThat(leaders(staff.on(last))).containsExactly(List.of("NEAR"), List.of("ABOVE"));
        assertThat(leaders(staff.on(last.plusDays(1)))).containsExactly(List.of("ABOVE"));
    }

    private static List<List<String>> leaders(Staff staff) {
        return Objects.requireNonNull(staff.leaders().get("G")).stream()
                .map(ofArea -> ofArea.stream().map(Officer::code).toList())
                .toList();
    }

    private static Entry area(String code, AreaKind kind, @Nullable String parent) {
        return Entry.of(new Area(code, code, kind, parent, null));
    }

    private static Affiliation tie(LocalDate last) {
        return new Affiliation(Affiliation.Kind.BELONGS_TO, "U", new Validity(null, last));
    }

    private static Entry leader(String code, String area, List<Affiliation> ties) {
        Position post = new Position(null, null, List.of(area));
        return Entry.of(new Officer(code, code, "U", List.of(Role.AREA_LEADER), ties, post));
    }

    private static Entry grid(String code, Validity validity) {
        return Entry.of(new Area(code, code, AreaKind.GRID, null, null, null, validity));
    }
}
