package org.fenbo.intake.registrycopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final double[] SQUARE = square(0, 0, 4);
    private static final double[] TRIANGLE = {0, 0, 4, 0, 0, 4, 0, 0};

    @Test
    @DisplayName("坐标在轮廓之内，才属于该区域；斜边也一样 (ORG-2c)")
    void a_point_lies_in_the_area_whose_outline_surrounds_it() {
        Outline triangle = new Outline(List.of(TRIANGLE));
        assertThat(triangle.contains(1, 1)).isTrue();
        assertThat(triangle.contains(3, 3)).isFalse();
        assertThat(triangle.contains(-1, 1)).isFalse();
        assertThat(triangle.contains(1, -1)).isFalse();
        assertThat(Outline.NONE.contains(1, 1)).isFalse();
    }

    @Test
    @DisplayName("轮廓中的空洞不属于该区域；分开的两片都属于 (ORG-2c)")
    void a_hole_is_outside_and_each_part_is_inside() {
        Outline outline = new Outline(List.of(SQUARE, square(1, 1, 2), square(10, 0, 1)));
        assertThat(outline.contains(0.5, 2)).isTrue();
        assertThat(outline.contains(2, 2)).as("the hole").isFalse();
        assertThat(outline.contains(10.5, 0.5)).isTrue();
        assertThat(outline.contains(7, 0.5)).isFalse();
    }

    @Test
    @DisplayName("共同边界和共同顶点上的坐标，只属于一个网格 (ORG-2c)")
    void a_point_on_a_border_lies_in_exactly_one_grid() {
        List<Outline> grids = Stream.of(square(0, 0, 4), square(4, 0, 4), square(0, 4, 4), square(4, 4, 4))
                .map(ring -> new Outline(List.of(ring)))
                .toList();
        for (double[] point : new double[][] {{4, 2}, {4, 6}, {2, 4}, {6, 4}, {4, 4}}) {
            assertThat(grids.stream().filter(grid -> grid.contains(point[0], point[1])))
                    .hasSize(1);
        }
    }

    private static double[] square(double west, double south, double side) {
        double east = west + side;
        double north = south + side;
        return new double[] {west, south, east, south, east, north, west, north, west, south};
    }
}
