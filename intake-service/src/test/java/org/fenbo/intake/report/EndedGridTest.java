package org.fenbo.intake.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.intake.report.Submissions.HOTLINE;
import static org.fenbo.intake.report.Submissions.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.revision.FixedRevisions;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.kernel.Masker;
import org.fenbo.backbone.kernel.Outline;
import org.fenbo.intake.registrycopy.AreaDays;
import org.fenbo.intake.registrycopy.AreaDays.Area;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One old grid became two new grids, west and east, on the day of the reports. */
class EndedGridTest {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-11-20");
    private static final Place WEST = Place.of(null, 114.5, 22.5);
    private static final Place EAST = Place.of(null, 115.5, 22.5);
    private static final Place OUTSIDE = Place.of(null, 120.0, 22.5);

    private static final AreaDays GRIDS = new AreaDays(Map.of(
            "C", area("COMMUNITY", LocalDate.MIN, LocalDate.MAX, outline(114, 116)),
            "OLD", area("GRID", LocalDate.MIN, FIRST_DAY.minusDays(1), outline(114, 116)),
            "G-WEST", area("GRID", FIRST_DAY, LocalDate.MAX, outline(114, 115)),
            "G-EAST", area("GRID", FIRST_DAY, LocalDate.MAX, outline(115, 116)),
            "G-NEXT", area("GRID", FIRST_DAY.plusDays(1), LocalDate.MAX, outline(114, 116))));

    private final ReceiveReport receive = new ReceiveReport(
            new InMemoryReports(),
            AcceptanceRules.present(
                    new FixedRevisions<KnownCodes>()
                            .with(
                                    1,
                                    NOON.minusSeconds(10),
                                    new KnownCodes(1, GRIDS.areas().keySet(), Map.of(), GRIDS, ListedPersons.NONE)),
                    () -> NOON,
                    ZoneOffset.UTC),
            new Masker(),
            () -> new ReportNumber("R99999920261120000001"),
            "test");

    @Test
    @DisplayName("只报已终止的网格但有坐标的，归入坐标所在的新网格 (ORG-2c)")
    void a_report_that_names_an_ended_grid_is_filed_in_the_new_grid_of_its_point() {
        assertThat(filedIn("OLD", WEST)).isEqualTo("G-WEST");
        assertThat(filedIn("OLD", EAST)).isEqualTo("G-EAST");
    }

    @Test
    @DisplayName("坐标在两个新网格的边界上的，归入编码较小的网格，与清单查询一致 (ORG-2c)")
    void a_point_on_a_border_is_in_the_grid_with_the_smaller_code() {
        assertThat(filedIn("OLD", Place.of(null, 115.0, 22.5))).isEqualTo("G-EAST");
        assertThat(filedIn("OLD", Place.of(null, 114.5, 23.0))).isEqualTo("G-WEST");
    }

    @Test
    @DisplayName("新网格的轮廓都不含坐标的，保留原网格 (ORG-2c)")
    void a_report_whose_point_is_in_no_new_grid_keeps_the_ended_grid() {
        assertThat(filedIn("OLD", OUTSIDE)).isEqualTo("OLD");
    }

    @Test
    @DisplayName("所报网格有效的、没有区域的，不改动 (ORG-2c)")
    void a_report_that_names_no_ended_grid_is_not_changed() {
        assertThat(filedIn("G-EAST", WEST)).isEqualTo("G-EAST");
        assertThat(filedIn(null, WEST)).isNull();
    }

    @Test
    @DisplayName("文件补录的往日上报，按收到之日的网格 (ORG-2c)")
    void a_report_from_a_file_that_was_received_before_keeps_its_grid() {
        Instant dayBefore = NOON.minus(Duration.ofDays(1));
        assertThat(fromFile(dayBefore)).isEqualTo("OLD");
        assertThat(fromFile(NOON)).isEqualTo("G-WEST");
    }

    private @Nullable String filedIn(@Nullable String area, Place place) {
        return receive.acceptance()
                .accepted(submission(area, place), HOTLINE)
                .submission()
                .matter()
                .area();
    }

    private @Nullable String fromFile(Instant receivedAt) {
        return receive.acceptance()
                .acceptedFromFile(submission("OLD", WEST), HOTLINE, receivedAt)
                .submission()
                .matter()
                .area();
    }

    private static Submission submission(@Nullable String area, Place place) {
        return Submissions.of(
                Channel.HOTLINE,
                "M-TEST",
                null,
                new Matter(Nature.COMPLAINT, Urgency.NORMAL, null, area, "井盖破损", place));
    }

    private static Area area(String kind, LocalDate from, LocalDate until, Outline outline) {
        return new Area(kind, "", from, until, List.of(), outline);
    }

    private static Outline outline(double west, double east) {
        return new Outline(List.of(new double[] {west, 22, east, 22, east, 23, west, 23, west, 22}));
    }
}
