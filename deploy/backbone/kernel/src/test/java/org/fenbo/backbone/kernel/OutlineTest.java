package org.fenbo.backbone.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final long SEED = 20_261_127;
    private static final double[] SQUARE = square(0, 0, 4);
    private static final double[] TRIANGLE = {0, 0, 4, 0, 0, 4, 0, 0};

    @Test
    @DisplayName("坐标在轮廓之内，才属于该区域；斜边也一样 (ORG-2c)")
    void a_point_lies_in_the_area_whose_outline_surrounds_it() {
        Outline triangle = new Outline(List.of(TRIANGLE));
        assertThat(triangle.covers(1, 1)).isTrue();
        assertThat(triangle.covers(3, 3)).isFalse();
        assertThat(triangle.covers(-1, 1)).isFalse();
        assertThat(triangle.covers(1, -1)).isFalse();
        assertThat(Outline.NONE.covers(1, 1)).isFalse();
    }

    @Test
    @DisplayName("轮廓中的空洞不属于该区域；分开的两片都属于 (ORG-2c)")
    void a_hole_is_outside_and_each_part_is_inside() {
        Outline outline = new Outline(List.of(SQUARE, square(1, 1, 2), square(10, 0, 1)));
        assertThat(outline.covers(0.5, 2)).isTrue();
        assertThat(outline.covers(2, 2)).as("the hole").isFalse();
        assertThat(outline.covers(10.5, 0.5)).isTrue();
        assertThat(outline.covers(7, 0.5)).isFalse();
    }

    @Test
    @DisplayName("边界属于区域：共同边界和共同顶点上的坐标，相邻的网格都包含 (ORG-2c)")
    void a_point_on_a_border_lies_in_each_grid_of_the_border() {
        List<Outline> grids = Stream.of(square(0, 0, 4), square(4, 0, 4), square(0, 4, 4), square(4, 4, 4))
                .map(ring -> new Outline(List.of(ring)))
                .toList();
        for (double[] point : new double[][] {{4, 2}, {4, 6}, {2, 4}, {6, 4}}) {
            assertThat(grids.stream().filter(grid -> grid.covers(point[0], point[1])))
                    .hasSize(2);
        }
        assertThat(grids).allMatch(grid -> grid.covers(4, 4));
        Outline holed = new Outline(List.of(SQUARE, square(1, 1, 2)));
        assertThat(holed.covers(1, 2)).as("the border of the hole").isTrue();
        assertThat(holed.covers(4, 4)).as("the corner in the north").isTrue();
        assertThat(holed.covers(-1, 4)).as("west of the northern border").isFalse();
        assertThat(holed.covers(5, 0)).as("east of the southern border").isFalse();
        assertThat(holed.covers(4, 5)).as("north of the eastern border").isFalse();
        assertThat(holed.covers(0, -1)).as("south of the western border").isFalse();
    }

    @Test
    @DisplayName("坐标与轮廓的顶点同纬度的，也判断正确；轮廓的方向不影响结果 (ORG-2c)")
    void a_point_at_the_latitude_of_a_corner_is_judged_in_the_same_way() {
        double[] diamond = {0, -2, 2, 0, 0, 2, -2, 0, 0, -2};
        double[] backwards = {0, -2, -2, 0, 0, 2, 2, 0, 0, -2};
        for (double[] ring : List.of(diamond, backwards)) {
            Outline outline = new Outline(List.of(ring));
            assertThat(outline.covers(0, 0)).isTrue();
            assertThat(outline.covers(1, 1)).as("the slanted border").isTrue();
            assertThat(outline.covers(-1, -1)).as("the slanted border").isTrue();
            assertThat(outline.covers(-3, 0)).isFalse();
            assertThat(outline.covers(3, 0)).isFalse();
            assertThat(outline.covers(-1, 2)).isFalse();
            assertThat(outline.covers(-1, -2)).isFalse();
        }
    }

    @Test
    @DisplayName("相邻网格之间没有缝隙：区域内的任何坐标至少在一个网格内 (ORG-2c)")
    void no_point_lies_between_two_neighbours() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            double[] border = {random.nextDouble(), 0, random.nextDouble(), 1};
            Outline west = new Outline(List.of(new double[] {0, 0, border[0], 0, border[2], 1, 0, 1, 0, 0}));
            Outline east = new Outline(List.of(new double[] {border[2], 1, border[0], 0, 1, 0, 1, 1, border[2], 1}));
            double share = random.nextDouble();
            double longitude = border[0] + share * (border[2] - border[0]);
            assertThat(west.covers(longitude, share) || east.covers(longitude, share))
                    .as("%s of %s to %s", share, border[0], border[2])
                    .isTrue();
        }
    }

    private static double[] square(double west, double south, double side) {
        double east = west + side;
        double north = south + side;
        return new double[] {west, south, east, south, east, north, west, north, west, south};
    }
}
