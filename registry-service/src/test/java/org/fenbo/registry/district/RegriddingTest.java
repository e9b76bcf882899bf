package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.revision.EntryKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The number of grids changes from 450 to 670 while cases are open. */
class RegriddingTest extends OnDemoDistrict {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int CASES = 600;
    private static final int LATER = 200;

    private final PastCases pastCases;
    private final JdbcClient jdbc;

    @Autowired
    RegriddingTest(MovableClock clock, PastCases pastCases, JdbcClient jdbc, @LocalServerPort int port) {
        super(clock, port);
        this.pastCases = pastCases;
        this.jdbc = jdbc;
    }

    /** A district that is one degree wide and one degree high, divided into columns and rows of grids. */
    private record Cut(String letter, int columns, int rows) {
        List<String> lines(String from, String until) {
            List<String> lines = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                for (int row = 0; row < rows; row++) {
                    lines.add(code(column, row) + ",网格,GRID,K,RURAL," + from + "," + until + ",\""
                            + outline(column, row) + "\"");
                }
            }
            return lines;
        }

        String code(int column, int row) {
            return letter + column + "-" + row;
        }

        private String outline(int column, int row) {
            double west = 114 + (double) column / columns;
            double east = 114 + (double) (column + 1) / columns;
            double south = 22 + (double) row / rows;
            double north = 22 + (double) (row + 1) / rows;
            return "{\"\"type\"\":\"\"Polygon\"\",\"\"coordinates\"\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}"
                    .formatted(west, south, east, south, east, north, west, north, west, south);
        }
    }

    @Test
    @DisplayName("导入的区域表删去了现行有效的网格：仍导入，但逐一提示；终止而保留的不提示 (ORG-2a)")
    void a_grid_in_force_that_an_import_removes_is_imported_with_a_warning() {
        Cut cut = new Cut("A", 2, 1);
        Api.Reply first = published(revision("两格", cut.lines("", "")), now.plusSeconds(60));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(61));
        String last = LocalDate.ofInstant(now, ZONE).toString();
        int draft = open("删去一格");
        JsonNode imported = keeper.putCsv(
                        entries(draft, EntryKind.AREA),
                        areas(List.of(cut.lines("", last).getFirst())))
                .body();
        assertThat(imported.path("warnings")
                        .valueStream()
                        .map(warning -> warning.path("entry").asString()))
                .as(imported.toString())
                .containsExactly("A1-0");
    }

    @Test
    @DisplayName("逐条删去、整表清空现行有效的网格：与导入一样提示；改一格的名称不提示 (ORG-2a)")
    void a_grid_in_force_that_an_edit_removes_is_removed_with_the_same_warning() {
        Cut cut = new Cut("A", 2, 1);
        int current = revision("两格", cut.lines("", ""));
        Api.Reply first = published(current, now.plusSeconds(60));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(61));
        int draft = keeper.post("/revisions", "{\"title\": \"删去一格\", \"basedOn\": %d}".formatted(current))
                .body()
                .path("revision")
                .asInt();
        String grid = entries(draft, EntryKind.AREA) + "/A0-0";
        JsonNode renamed = keeper.put(
                        grid,
                        "{\"rows\": [{\"name\": \"新名\", \"kind\": \"GRID\", \"parent\": \"K\", \"grid\": \"RURAL\"}]}")
                .body();
        assertThat(renamed.path("code").asString()).as(renamed.toString()).isEqualTo("A0-0");
        assertThat(warned(renamed)).as(renamed.toString()).isEmpty();
        JsonNode removed = keeper.delete(grid).body();
        assertThat(warned(removed)).as(removed.toString()).containsExactly("A0-0");
        assertThat(removed.path("warnings").path(0).path("remedy").asString()).contains("until", "replacedBy");
        JsonNode next = keeper.delete(entries(draft, EntryKind.AREA) + "/A1-0").body();
        assertThat(warned(next)).as("the earlier warning isn't repeated").containsExactly("A1-0");
        assertThat(warned(keeper.delete(entries(draft, EntryKind.AREA)).body())).isNotEmpty();
    }

    private static List<String> warned(JsonNode edited) {
        return edited.path("warnings")
                .valueStream()
                .map(warning -> warning.path("entry").asString())
                .toList();
    }

    @Test
    @DisplayName("网格由 450 个调整为 670 个：到生效日期，坐标属于新网格；按两套网格统计的总数都相符 (ORG-2a,e)")
    void open_cases_keep_their_grid_new_reports_get_a_new_grid_and_both_totals_are_complete() {
        jdbc.sql("delete from heard_case").update();
        Cut old = new Cut("A", 18, 25);
        Cut next = new Cut("B", 67, 10);
        LocalDate last = LocalDate.ofInstant(now, ZONE).plusDays(1);
        int before = revision("四百五十格", old.lines("", ""));
        Api.Reply first = published(before, now.plusSeconds(60));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        Instant start = now.plusSeconds(61);
        clock.moveTo(start);
        Random random = new Random(2);
        List<PastCase> open = new ArrayList<>();
        for (int index = 0; index < CASES; index++) {
            open.add(report(random, "C-OLD-" + index, start));
        }
        pastCases.note(
                open.stream().<PastCases.Step>map(PastCases.Step.Filed::new).toList());
        assertThat(open).allMatch(one -> String.valueOf(one.area()).startsWith("A"));

        List<String> both = new ArrayList<>(old.lines("", last.toString()));
        both.addAll(next.lines(last.plusDays(1).toString(), ""));
        int after = revision("六百七十格", both);
        Instant effective = last.plusDays(1).atStartOfDay(ZONE).toInstant();
        JsonNode preview = keeper.get("/revisions/" + after + "/regridding?at=" + effective)
                .body();
        assertThat(preview.path("openCases").asInt()).isEqualTo(CASES);
        assertThat(preview.path("staying").asInt()).isZero();
        assertThat(preview.path("leftOut").size()).isZero();
        int flowing = preview.path("flows")
                .valueStream()
                .mapToInt(flow -> flow.path("cases").asInt())
                .sum();
        assertThat(flowing).isEqualTo(CASES);
        assertThat(preview.path("flows").valueStream())
                .allMatch(flow -> flow.path("from").asString().startsWith("A")
                        && flow.path("to").asString().startsWith("B"));

        Api.Reply reply = published(after, effective);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        clock.moveTo(effective);
        List<PastCase> later = new ArrayList<>();
        for (int index = 0; index < LATER; index++) {
            later.add(report(random, "C-NEW-" + index, effective));
        }
        pastCases.note(
                later.stream().<PastCases.Step>map(PastCases.Step.Filed::new).toList());
        assertThat(later).allMatch(one -> String.valueOf(one.area()).startsWith("B"));
        assertThat(pastCases.open()).containsAll(open).containsAll(later).hasSize(CASES + LATER);
        for (PastCase one : open.subList(0, 20)) {
            assertThat(look("C", String.valueOf(one.area())).path("lead").asString())
                    .isEqualTo("U");
        }
        checkSum(before, "A", start);
        checkSum(after, "B", start);
        assertThat(keeper.get("/revisions/" + after + "/cases-by-area?from=" + start + "&until="
                                + effective.plusSeconds(1) + "&kind=DISTRICT")
                        .body()
                        .at("/areas/D")
                        .asInt())
                .isEqualTo(CASES + LATER);
        jdbc.sql("delete from heard_case").update();
        // This test has moved the clock forward. The next test must begin after that day.
        day += 3;
    }

    private void checkSum(int revision, String letter, Instant from) {
        JsonNode counts = keeper.get("/revisions/" + revision + "/cases-by-area?from=" + from + "&until="
                        + clock.instant().plusSeconds(1))
                .body();
        assertThat(counts.path("total").asInt()).as(counts.toString()).isEqualTo(CASES + LATER);
        assertThat(counts.path("withoutPlace").asInt()).isZero();
        assertThat(counts.path("areas").propertyStream())
                .allMatch(area -> area.getKey().startsWith(letter));
        assertThat(counts.path("areas")
                        .propertyStream()
                        .mapToInt(area -> area.getValue().asInt())
                        .sum())
                .isEqualTo(CASES + LATER);
    }

    /** A report with a point. The registry finds the grid of the point. */
    private PastCase report(Random random, String number, Instant at) {
        double longitude = 114 + random.nextDouble();
        double latitude = 22 + random.nextDouble();
        String area = handler.get("/areas/at?longitude=" + longitude + "&latitude=" + latitude)
                .body()
                .at("/areas/0/code")
                .asString();
        return new PastCase(number, "C", area, "CITIZEN", "COMPLAINT", at, new PastCase.Point(longitude, latitude));
    }

    private static String areas(List<String> grids) {
        return "code,name,kind,parent,grid,from,until,geometry\nD,区,DISTRICT,,,,,\nS,街道,STREET,D,,,,\n"
                + "K,社区,COMMUNITY,S,,,,\n" + String.join("\n", grids) + "\n";
    }

    private int revision(String title, List<String> grids) {
        int revision = open(title);
        put(revision, EntryKind.AREA, areas(grids));
        put(revision, EntryKind.CALENDAR, "code,item,day,value\nCN,ZONE,,Asia/Shanghai\nCN,WEEK,MONDAY,09:00-18:00\n");
        put(
                revision,
                EntryKind.POLICY,
                "code,urgency,case_limit\nlimits,URGENT,24 HOURS\nlimits,NORMAL,5 WORKING_DAYS\n");
        put(revision, EntryKind.UNIT, "code,name,tier,kind\nU,局,DISTRICT,DEPARTMENT\n");
        put(revision, EntryKind.CATEGORY, "code,name,urgency\nC,井盖,NORMAL\n");
        put(revision, EntryKind.HEADING, "code,name,parent,tier\nH,城市管理,,DISTRICT\nH-1,市容,H,DISTRICT\n");
        put(
                revision,
                EntryKind.DUTY,
                "code,title,kind,heading,category,area,answer,lead,basis\nD-450,井盖,CORE,H-1,C,D,DUTY,U,依据\n");
        return revision;
    }

    private void put(int revision, EntryKind kind, String csv) {
        Api.Reply reply = keeper.putCsv(entries(revision, kind), csv);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }
}
