package org.fenbo.registry.place.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DrawnAreasTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final long SEED = 20_261_125;

    private static Area area(String code, AreaKind kind, @Nullable String parent, @Nullable String geometry) {
        return new Area(code, "区域" + code, kind, parent, geometry);
    }

    private static String box(double west, double south, double east, double north) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}"
                .formatted(west, south, east, south, east, north, west, north, west, south);
    }

    /** A district of ten by ten grids, each a hundredth of a degree wide. Neighbours have exactly the same corners. */
    private static List<Area> chessboard() {
        List<Area> areas = new ArrayList<>();
        areas.add(area("D", AreaKind.DISTRICT, null, box(east(0), north(0), east(10), north(10))));
        for (int row = 0; row < 10; row++) {
            for (int column = 0; column < 10; column++) {
                areas.add(area(
                        "G" + row + column,
                        AreaKind.GRID,
                        "D",
                        box(east(column), north(row), east(column + 1), north(row + 1))));
            }
        }
        return areas;
    }

    private static DrawnAreas drawn(int revision, List<Area> areas) {
        return new DrawnAreas(revision, areas, ZoneId.of("Asia/Shanghai"));
    }

    private static double east(int column) {
        return 114 + column / 100.0;
    }

    private static double north(int row) {
        return 22 + row / 100.0;
    }

    private static List<String> codes(List<Area> areas) {
        return areas.stream().map(Area::code).toList();
    }

    @Test
    @DisplayName("ORG-1 由坐标找到最下级的区域及其各级上级区域")
    void a_point_is_in_the_deepest_area_and_in_all_areas_above() {
        DrawnAreas drawn = drawn(7, chessboard());
        assertThat(drawn.revision()).isEqualTo(7);
        assertThat(codes(drawn.around(114.035, 22.021, NOW))).containsExactly("G23", "D");
        assertThat(drawn.around(113.9, 22.05, NOW)).isEmpty();
    }

    @Test
    @DisplayName("边界上的点只有一个答案，且永远相同")
    void a_point_on_a_border_has_the_same_answer_in_every_order_of_the_areas() {
        List<Area> areas = chessboard();
        Random random = new Random(SEED);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(areas, random);
            DrawnAreas drawn = drawn(1, areas);
            assertThat(codes(drawn.around(east(5), 22.055, NOW))).containsExactly("G54", "D");
            assertThat(codes(drawn.around(east(5), north(5), NOW))).containsExactly("G44", "D");
        }
    }

    @Test
    void every_point_of_the_district_is_in_exactly_one_grid() {
        DrawnAreas drawn = drawn(1, chessboard());
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            double longitude = 114 + random.nextDouble() * 0.1;
            double latitude = 22 + random.nextDouble() * 0.1;
            assertThat(drawn.around(longitude, latitude, NOW))
                    .as(longitude + ", " + latitude)
                    .hasSize(2);
        }
    }

    @Test
    void neighbouring_areas_with_common_borders_have_no_faults() {
        assertThat(drawn(1, chessboard()).findings()).isEmpty();
    }

    @Test
    @DisplayName("同级区域重叠或轮廓自相交：不予发布")
    void overlapping_areas_and_an_outline_that_crosses_itself_are_found() {
        List<Area> areas = chessboard();
        areas.add(area("X", AreaKind.GRID, "D", box(114.052, 22.052, 114.056, 22.056)));
        String bow =
                "{\"type\":\"Polygon\",\"coordinates\":[[[114.2,22],[114.3,22.1],[114.3,22],[114.2,22.1],[114.2,22]]]}";
        areas.add(area("Y", AreaKind.GRID, "D", bow));
        assertThat(drawn(1, areas).findings())
                .extracting(Finding::place, Finding::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(new Finding.InEntry("area", "Y"), "OUTLINE_NOT_SOUND"),
                        org.assertj.core.api.Assertions.tuple(new Finding.InEntry("area", "G55"), "OUTLINES_OVERLAP"));
    }

    @Test
    void a_point_in_a_hole_is_outside_and_a_point_in_a_second_polygon_is_inside() {
        String withHole = "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[4,0],[4,4],[0,4],[0,0]],"
                + "[[1,1],[2,1],[2,2],[1,2],[1,1]]],[[[10,10],[11,10],[11,11],[10,11],[10,10]]]]}";
        DrawnAreas drawn = drawn(1, List.of(area("D", AreaKind.DISTRICT, null, withHole)));
        assertThat(drawn.around(3, 3, NOW)).hasSize(1);
        assertThat(drawn.around(1.5, 1.5, NOW)).isEmpty();
        assertThat(drawn.around(10.5, 10.5, NOW)).hasSize(1);
    }

    @Test
    @DisplayName("旧网格到期、新网格生效：同一坐标按时间属于旧网格或新网格 (ORG-2a)")
    void a_point_is_in_the_grid_that_is_valid_at_the_requested_instant() {
        String box = box(east(0), north(0), east(1), north(1));
        LocalDate last = LocalDate.of(2026, 12, 31);
        DrawnAreas drawn = drawn(
                1,
                List.of(
                        new Area("OLD", "旧", AreaKind.GRID, null, box, null, new Validity(null, last)),
                        new Area("NEW", "新", AreaKind.GRID, null, box, null, new Validity(last.plusDays(1), null))));
        assertThat(drawn.findings()).isEmpty();
        assertThat(codes(drawn.around(114.005, 22.005, Instant.parse("2026-12-31T15:59:59Z"))))
                .containsExactly("OLD");
        assertThat(codes(drawn.around(114.005, 22.005, Instant.parse("2026-12-31T16:00:00Z"))))
                .containsExactly("NEW");
    }
}
