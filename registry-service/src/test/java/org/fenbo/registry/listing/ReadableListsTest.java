package org.fenbo.registry.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.listing.DutyLinks.LinkedCategory;
import org.fenbo.registry.listing.DutyLinks.LinkedDuty;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.standard.Standard;
import org.fenbo.registry.station.StationService;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Streets S1 and S2 of district D, community K in S1; category 1 with 1a and 1b below it. */
class ReadableListsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Validity OVER = new Validity(null, DAY.minusDays(1));

    private static Entries list(Coded... more) {
        Stream<Coded> frame = Stream.of(
                new Area("D", "区", AreaKind.DISTRICT, null, null),
                new Area("S1", "一街", AreaKind.STREET, "D", null),
                new Area("S2", "二街", AreaKind.STREET, "D", null),
                new Area("K", "社区", AreaKind.COMMUNITY, "S1", null),
                new Category("1", "环卫", null, Urgency.NORMAL, null),
                new Category("1a", "Garbage", "1", Urgency.NORMAL, null),
                new Category("1b", "积水", "1", Urgency.NORMAL, null),
                new Unit("U-D", "民政局", Tier.DISTRICT, UnitKind.DEPARTMENT, null, List.of(), List.of()));
        return Entries.of(Stream.concat(frame, Stream.of(more)).map(Entry::of).toList());
    }

    private static Duty duty(String code, @Nullable StreetList list, @Nullable String area, Validity days) {
        return duty(code, list, new Assignment.ToLead("U-D", List.of()), new DutyScope("1", area, List.of(), days));
    }

    private static Duty duty(String code, @Nullable StreetList list, Assignment assignment, DutyScope scope) {
        DutyWording terms = new DutyWording(DutyKind.CORE, list, null, null, "依据", new TreeMap<>(Map.of("U-D", "牵头")));
        return new Duty(code, "职责" + code, terms, scope, assignment, false);
    }

    @Test
    @DisplayName("街道的三张清单含全区的、本街道的和其社区的事项，不含别的街道的；按日查看 (REG-17a,e)")
    void the_lists_of_a_street_have_the_lines_of_the_district_the_street_and_its_communities() {
        StreetLists lists = new StreetLists(
                7,
                list(
                        duty("1", StreetList.BASIC, null, Validity.ALWAYS),
                        duty("2", StreetList.BASIC, "S1", Validity.ALWAYS),
                        duty("3", StreetList.COOPERATION, "K", Validity.ALWAYS),
                        duty("4", StreetList.TAKEN_BACK, "S2", Validity.ALWAYS),
                        duty("5", StreetList.BASIC, "D", OVER),
                        duty("6", null, "S1", Validity.ALWAYS)));
        assertThat(codes(lists, "S1", null)).containsExactly("1", "2", "3");
        assertThat(codes(lists, "S2", null)).containsExactly("1", "4");
        assertThat(codes(lists, "S1", StreetList.BASIC)).containsExactly("1", "2");
        assertThat(lists.lines("S1", null, DAY.minusDays(1), "", 9).total()).isEqualTo(4);
        assertThat(lists.counts("S1", DAY))
                .isEqualTo(Map.of(StreetList.BASIC, 2, StreetList.COOPERATION, 1, StreetList.TAKEN_BACK, 0));
        assertThat(lists.lines("S1", null, DAY, "1", 1).items())
                .extracting(StreetLists.Line::code)
                .containsExactly("2");
        assertThat(lists.lines("S1", null, DAY, "1", 1).total()).isEqualTo(3);
        assertThat(lists.knows("S1")).isTrue();
        assertThat(lists.knows("X")).isFalse();
        assertThat(lists.revision()).isEqualTo(7);
        assertThat(lists.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    private static List<String> codes(StreetLists lists, String street, @Nullable StreetList list) {
        return lists.lines(street, list, DAY, "", 9).items().stream()
                .map(StreetLists.Line::code)
                .toList();
    }

    @Test
    @DisplayName("清单的一行写明主办单位、各单位职责、依据和有效期；人工研判的无主办单位 (REG-17b,c)")
    void a_line_of_a_list_shows_lead_parts_basis_and_days() {
        Validity days = new Validity(DAY, DAY.plusDays(9));
        Assignment open = new Assignment.ByDecision(List.of(new RankedUnit("U-D", 0.5, 3)));
        StreetLists lists = new StreetLists(
                7,
                list(
                        duty("1", StreetList.BASIC, "S1", days),
                        duty("2", StreetList.BASIC, open, new DutyScope("1", "S1", List.of(), days))));
        List<StreetLists.Line> lines = lists.lines("S1", null, DAY, "", 9).items();
        assertThat(lines.getFirst())
                .isEqualTo(new StreetLists.Line(
                        "1",
                        "职责1",
                        DutyKind.CORE,
                        StreetList.BASIC,
                        "S1",
                        "U-D",
                        new TreeMap<>(Map.of("U-D", "牵头")),
                        "依据",
                        DAY,
                        DAY.plusDays(9)));
        assertThat(lines.getLast().lead()).isNull();
    }

    @Test
    @DisplayName("事项连到其职责，近的在先；职责连到其全部事项和具体工作事项 (REG-11n, REG-18a)")
    void categories_and_duties_are_linked() {
        Assignment lead = new Assignment.ToLead("U-D", List.of());
        Assignment open = new Assignment.ByDecision(List.of(new RankedUnit("U-D", 0.5, 3)));
        WorkItem item = new WorkItem("W", "D-1", "小修", List.of("U-D"), List.of(), null, List.of());
        WorkItem other = new WorkItem("W-2", "D-2", "大修", List.of("U-D"), List.of(), null, List.of());
        DutyLinks links = new DutyLinks(
                7,
                list(
                        duty("D-1", null, lead, new DutyScope(List.of("1", "1a"), null, List.of(), Validity.ALWAYS)),
                        duty("D-2", null, open, new DutyScope("1a", null, List.of(), Validity.ALWAYS)),
                        item,
                        other));
        LinkedDuty first = new LinkedDuty("D-1", "职责D-1", DutyKind.CORE, Optional.of("U-D"));
        LinkedDuty second = new LinkedDuty("D-2", "职责D-2", DutyKind.CORE, Optional.empty());
        assertThat(links.category("1a").orElseThrow())
                .isEqualTo(new DutyLinks.CategoryPage(new LinkedCategory("1a", "Garbage"), List.of(first, second)));
        assertThat(links.category("1b").orElseThrow().duties()).containsExactly(first);
        assertThat(links.category("X")).isEmpty();
        assertThat(links.duty("D-1").orElseThrow())
                .isEqualTo(new DutyLinks.DutyPage(
                        first,
                        List.of(
                                new LinkedCategory("1", "环卫"),
                                new LinkedCategory("1a", "Garbage"),
                                new LinkedCategory("1b", "积水")),
                        List.of(item)));
        assertThat(links.duty("X")).isEmpty();
        assertThat(links.revision()).isEqualTo(7);
    }

    @Test
    @DisplayName("整治标准按日、按隐患（含其上级）和文字查找，文字不分大小写 (REG-19a)")
    void the_standard_is_searched_by_day_hazard_and_words() {
        Standards standards = new Standards(
                7,
                list(
                        standard("T-1", "1", "地面整洁", Validity.ALWAYS),
                        standard("T-2", "1a", "日产日清", Validity.ALWAYS),
                        standard("T-3", "1b", "无积水", Validity.ALWAYS),
                        standard("T-4", "1a", "旧标准", OVER)));
        assertThat(found(standards, "", "")).containsExactly("T-1", "T-2", "T-3");
        assertThat(found(standards, "1a", "")).containsExactly("T-1", "T-2");
        assertThat(found(standards, "", " GARBAGE  日产 ")).containsExactly("T-2");
        assertThat(found(standards, "", "照片")).as("evidence").hasSize(3);
        assertThat(found(standards, "", "清扫")).as("steps").hasSize(3);
        assertThat(found(standards, "", "t-3")).as("codes").containsExactly("T-3");
        assertThat(found(standards, "", "日产 积水")).isEmpty();
        assertThat(standards.lines("", "", DAY.minusDays(1), "", 9).total()).isEqualTo(4);
        assertThat(standards.lines("", "", DAY, "T-1", 1).items())
                .extracting(line -> line.standard().code(), Standards.Line::hazard)
                .containsExactly(tuple("T-2", "Garbage"));
        assertThat(standards.lines("", "", DAY, "T-1", 1).total()).isEqualTo(3);
        assertThat(standards.knows("1")).isTrue();
        assertThat(standards.knows("X")).isFalse();
        assertThat(standards.revision()).isEqualTo(7);
        assertThat(standards.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    private static Standard standard(String code, String category, String state, Validity days) {
        TimeLimit limit = new TimeLimit(1, LimitUnit.WORKING_DAYS);
        return new Standard(code, "标题" + code, category, state, List.of("清扫"), List.of("照片"), limit, days);
    }

    private static List<String> found(Standards standards, String hazard, String words) {
        return standards.lines(hazard, words, DAY, "", 9).items().stream()
                .map(line -> line.standard().code())
                .toList();
    }

    @Test
    @DisplayName("进站事项按日、按区域（含其上级和下级）和文字查找，写明部门和区域名称 (REG-19d)")
    void the_services_at_stations_are_searched_by_day_area_and_words() {
        StationServices services = new StationServices(
                7,
                list(
                        service("P-1", "老年证", null, Validity.ALWAYS),
                        service("P-2", "低保", "K", Validity.ALWAYS),
                        service("P-3", "临时救助", "S2", Validity.ALWAYS),
                        service("P-4", "旧事项", null, OVER)));
        assertThat(offered(services, "", "")).containsExactly("P-1", "P-2", "P-3");
        assertThat(offered(services, "S1", "")).containsExactly("P-1", "P-2");
        assertThat(offered(services, "K", "")).containsExactly("P-1", "P-2");
        assertThat(offered(services, "S2", "")).containsExactly("P-1", "P-3");
        assertThat(offered(services, "", "民政局 低保")).containsExactly("P-2");
        assertThat(offered(services, "", "身份证")).as("papers").hasSize(3);
        assertThat(offered(services, "", "二街")).as("name of the area").containsExactly("P-3");
        assertThat(services.lines("", "", DAY.minusDays(1), "", 9).total()).isEqualTo(4);
        assertThat(services.lines("", "", DAY, "P-1", 1).items())
                .extracting(line -> line.service().code(), StationServices.Line::department, StationServices.Line::area)
                .containsExactly(tuple("P-2", "民政局", Optional.of("社区")));
        assertThat(services.lines("", "", DAY, "", 1).items().getFirst().area()).isEmpty();
        assertThat(services.lines("", "", DAY, "P-1", 1).total()).isEqualTo(3);
        assertThat(services.knows("S1")).isTrue();
        assertThat(services.knows("X")).isFalse();
        assertThat(services.revision()).isEqualTo(7);
        assertThat(services.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    private static StationService service(String code, String name, @Nullable String area, Validity days) {
        return new StationService(code, name, "U-D", area, "一楼", "09:00-17:00", List.of("身份证"), days);
    }

    private static List<String> offered(StationServices services, String area, String words) {
        return services.lines(area, words, DAY, "", 9).items().stream()
                .map(line -> line.service().code())
                .toList();
    }
}
