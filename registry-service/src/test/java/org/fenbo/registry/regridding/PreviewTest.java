package org.fenbo.registry.regridding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCase.Point;
import org.fenbo.registry.regridding.Preview.Flow;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Grid OLD ends on 30 November. From 1 December, WEST is west of the degree 114 and EAST is east of it, up to 115. */
class PreviewTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T16:00:00Z");
    private static final Entries LIST = Entries.of(Stream.of(
                    area("S", AreaKind.STREET, null, Validity.ALWAYS),
                    area("K", AreaKind.COMMUNITY, "S", Validity.ALWAYS),
                    area("OLD", AreaKind.GRID, "K", new Validity(null, LAST)),
                    area("WEST", AreaKind.GRID, "K", new Validity(LAST.plusDays(1), null)),
                    area("EAST", AreaKind.GRID, "S", new Validity(LAST.plusDays(1), null)))
            .map(Entry::of)
            .toList());
    private static final GridSet AFTER = new GridSet(LIST, PreviewTest::locate, NEW_YEAR);

    private static Area area(String code, AreaKind kind, @Nullable String parent, Validity validity) {
        return new Area(code, code, kind, parent, null, null, validity);
    }

    private static Optional<Area> locate(double longitude, double latitude, Instant at) {
        assertThat(at).isEqualTo(NEW_YEAR);
        assertThat(latitude).isEqualTo(22.5);
        String grid = longitude < 114 ? "WEST" : "EAST";
        return longitude < 115 ? Optional.ofNullable(LIST.areas().get(grid)) : Optional.empty();
    }

    private static PastCase inArea(@Nullable String area, @Nullable Double longitude) {
        Point point = longitude == null ? null : new Point(longitude, 22.5);
        return new PastCase("C1", "101", area, null, null, NEW_YEAR, point);
    }

    @Test
    @DisplayName("预览新网格：在办案件按案发点归入新网格，网格仍在的不动，无点的、版本中缺网格的另计 (ORG-2a,b)")
    void a_preview_shows_in_which_new_grid_each_open_case_would_be() {
        Preview preview = Preview.of(
                AFTER,
                List.of(
                        inArea("OLD", 113.5),
                        inArea("OLD", 114.5),
                        inArea("OLD", 114.6),
                        inArea("OLD", null),
                        inArea("OLD", 120.0),
                        inArea("WEST", 114.5),
                        inArea("GONE", 113.5),
                        inArea("GONE", null),
                        inArea(null, 113.5),
                        inArea(null, null)));
        assertThat(preview.openCases()).isEqualTo(10);
        assertThat(preview.staying()).isEqualTo(1);
        assertThat(preview.flows())
                .containsExactly(
                        new Flow("", "WEST", 1),
                        new Flow("GONE", "WEST", 1),
                        new Flow("OLD", "EAST", 2),
                        new Flow("OLD", "WEST", 1));
        assertThat(preview.withoutPlace()).isEqualTo(Map.of("", 1, "GONE", 1, "OLD", 2));
        assertThat(preview.leftOut()).isEqualTo(Map.of("GONE", 2));
    }

    @Test
    @DisplayName("统计可按旧网格，也可按新网格：同一批案件，合计不变 (ORG-2e)")
    void the_same_cases_are_counted_by_the_areas_of_a_set() {
        ByArea byGrid = new ByArea(AFTER, AreaKind.GRID);
        ByArea byCommunity = new ByArea(AFTER, AreaKind.COMMUNITY);
        for (PastCase one : List.of(
                inArea("OLD", 113.5),
                inArea("WEST", null),
                inArea("OLD", 114.5),
                inArea("S", null),
                inArea(null, null))) {
            byGrid.add(one);
            byCommunity.add(one);
        }
        assertThat(byGrid.counts()).isEqualTo(Map.of("WEST", 2, "EAST", 1));
        assertThat(byGrid.withoutPlace()).isEqualTo(2);
        assertThat(byCommunity.counts()).isEqualTo(Map.of("K", 2));
        assertThat(byCommunity.withoutPlace()).isEqualTo(3);
    }

    @Test
    @DisplayName("一天之内有效的区域才属于该日的网格 (ORG-2a)")
    void a_set_has_the_areas_that_are_valid_on_its_day() {
        GridSet before = new GridSet(LIST, (longitude, latitude, at) -> Optional.empty(), instant(LAST));
        assertThat(before.has("OLD")).isTrue();
        assertThat(before.has("WEST")).isFalse();
        assertThat(before.knows("WEST")).isTrue();
        assertThat(before.knows("GONE")).isFalse();
        assertThat(before.has(null)).isFalse();
        assertThat(before.upTo(AreaKind.STREET, "OLD")).contains("S");
        assertThat(before.upTo(AreaKind.DISTRICT, "OLD")).isEmpty();
    }

    private static Instant instant(LocalDate day) {
        return day.atTime(23, 0).atZone(LIST.zone()).toInstant();
    }
}
