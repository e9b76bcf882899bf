package org.fenbo.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
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

    private static Entry grid(String code, Validity validity) {
        return Entry.of(new Area(code, code, AreaKind.GRID, null, null, null, validity));
    }
}
