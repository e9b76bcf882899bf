package org.fenbo.registry.openlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.component.Component;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.openlist.OpenAnswer.Kind;
import org.fenbo.registry.openlist.OpenAnswer.OpenItem;
import org.fenbo.registry.openlist.OpenAnswer.OpenPart;
import org.fenbo.registry.openlist.OpenDuty.Named;
import org.fenbo.registry.openlist.OpenDuty.OpenPower;
import org.fenbo.registry.openlist.OpenDuty.Owed;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The public list of street S: category 1 with 1a below it, duties D-1 to D-3, and what the public reads about them. */
class OpenListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Named STREET = new Named("U-S", "街道办");
    private static final Named DEPARTMENT = new Named("U-D", "城管局");
    private static final Assignment LEAD = new Assignment.ToLead("U-D", List.of("U-S"));
    private static final Assignment OPEN = new Assignment.ByDecision(List.of(new RankedUnit("U-X", 0.5, 3)));

    private static Entries entries(Coded... more) {
        Stream<Coded> frame = Stream.of(
                new Area("S", "东门街道", AreaKind.STREET, null, null),
                new Area("S-2", "西门街道", AreaKind.STREET, null, null),
                new Category("1", "市容环卫", null, Urgency.NORMAL, null),
                new Category("1a", "Garbage 垃圾", "1", Urgency.NORMAL, null),
                new Category("2", "路灯", null, Urgency.NORMAL, null),
                new Heading("H", "城市管理", null, Tier.DISTRICT),
                new Heading("H-1", "环境卫生", "H", Tier.DISTRICT),
                new Unit("U-D", "城管局", Tier.DISTRICT, UnitKind.DEPARTMENT, null, List.of(), List.of()),
                new Unit("U-S", "街道办", Tier.STREET, UnitKind.CENTRE, null, List.of(), List.of()));
        return Entries.of(Stream.concat(frame, Stream.of(more)).map(Entry::of).toList());
    }

    private static Duty duty(String code, @Nullable String heading, Assignment assignment, DutyScope scope) {
        DutyWording terms = new DutyWording(
                DutyKind.CORE, StreetList.BASIC, null, heading, "条例", new TreeMap<>(Map.of("U-D", "清运")));
        return new Duty(code, code + "清扫道路", terms, scope, assignment, false);
    }

    private static DutyScope in(String category, @Nullable String area) {
        return new DutyScope(category, area, List.of(), Validity.ALWAYS);
    }

    private static DutyScope over() {
        return new DutyScope("1", null, List.of(), new Validity(null, DAY.minusDays(1)));
    }

    private static OpenList list(Coded... more) {
        return new OpenList(7, entries(more));
    }

    @Test
    @DisplayName("公开的一条职责写明归口、分类、清单、事项、区域、主办、协办、各自职责、条件、赋权和依据 (REG-15b)")
    void an_open_duty_names_everything_but_persons() {
        DutyScope scope =
                new DutyScope("1a", "S", List.of(Conditions.parse("size=..10").orElseThrow()), Validity.ALWAYS);
        GrantedPower claimed = power("P-1", "U-S", Validity.ALWAYS);
        GrantedPower ended = power("P-2", "U-S", new Validity(null, DAY.minusDays(1)));
        GrantedPower offered = power("P-3", null, Validity.ALWAYS);
        OpenDuty shown = list(duty("D-1", "H-1", LEAD, scope), claimed, ended, offered)
                .duty("D-1", DAY)
                .orElseThrow();
        assertThat(shown)
                .isEqualTo(new OpenDuty(
                        "D-1",
                        "D-1清扫道路",
                        "主责主业",
                        DutyKind.CORE,
                        new Named("H", "城市管理"),
                        new Named("H-1", "环境卫生"),
                        "基本履职",
                        List.of(new Named("1a", "Garbage 垃圾")),
                        new Named("S", "东门街道"),
                        DEPARTMENT,
                        List.of(STREET),
                        List.of(new Owed(DEPARTMENT, "清运")),
                        List.of("size=..10"),
                        List.of(new OpenPower("P-1", new Named("S", "东门街道"), STREET)),
                        "条例"));
    }

    private static GrantedPower power(String code, @Nullable String team, Validity days) {
        return new GrantedPower(code, "D-1", "S", team, days, "依据", List.of(), null);
    }

    @Test
    @DisplayName("不分类的清单只有归口；人工研判的列候选单位；未知编码显示编码 (REG-15b)")
    void a_duty_without_class_lead_or_known_codes_is_shown_too() {
        OpenDuty flat =
                list(duty("D-1", "H", OPEN, in("9", null))).duty("D-1", DAY).orElseThrow();
        assertThat(flat.heading()).isEqualTo(new Named("H", "城市管理"));
        assertThat(flat.dutyClass()).isNull();
        assertThat(flat.area()).isNull();
        assertThat(flat.lead()).isNull();
        assertThat(flat.others()).containsExactly(new Named("U-X", "U-X"));
        assertThat(flat.categories()).containsExactly(new Named("9", "9"));
        OpenDuty unplaced =
                list(duty("D-1", "H-9", LEAD, in("1", null))).duty("D-1", DAY).orElseThrow();
        assertThat(unplaced.heading()).isEqualTo(new Named("H-9", "H-9"));
        assertThat(list(duty("D-1", null, LEAD, in("1", null)))
                        .duty("D-1", DAY)
                        .orElseThrow()
                        .heading())
                .isNull();
    }

    @Test
    @DisplayName("公开清单可按文字查找职责、事项、区域，逐页阅读，不含已过期的职责 (REG-15c)")
    void the_list_is_searched_page_by_page_without_expired_lines() {
        OpenList list = list(
                duty("D-1", "H-1", LEAD, in("1a", "S")),
                duty("D-2", null, OPEN, in("2", null)),
                duty("D-3", null, LEAD, over()));
        assertThat(codes(list, "")).containsExactly("D-1", "D-2");
        for (String word : List.of("d-1清扫", "garbage", "1A", "城市管理", "环境卫生", "东门", "城管局", "街道办")) {
            assertThat(codes(list, word)).as(word).containsExactly("D-1");
        }
        assertThat(codes(list, "u-x")).as("a candidate").containsExactly("D-2");
        assertThat(list.duties("", DAY, "D-1", 1).items())
                .extracting(OpenDuty::code)
                .containsExactly("D-2");
        assertThat(list.duties("", DAY, "D-1", 1).total()).isEqualTo(2);
        assertThat(list.duty("D-3", DAY)).isEmpty();
        assertThat(list.duty("X", DAY)).isEmpty();
        assertThat(list.categories("垃圾", "", 9).items()).containsExactly(new Named("1a", "Garbage 垃圾"));
        assertThat(list.categories("1", "1", 9).items()).extracting(Named::code).containsExactly("1a");
        assertThat(list.areas("西门", "", 9).items()).containsExactly(new Named("S-2", "西门街道"));
        assertThat(list.areas("", "", 1).total()).isEqualTo(2);
        assertThat(list.category("2")).contains(new Named("2", "路灯"));
        assertThat(list.category("X")).isEmpty();
        assertThat(list.revision()).isEqualTo(7);
        assertThat(list.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    private static List<String> codes(OpenList list, String word) {
        return list.duties(word, DAY, "", 9).items().stream()
                .map(OpenDuty::code)
                .toList();
    }

    @Test
    @DisplayName("按认领单位的名称也查得到其赋权的职责 (REG-15c)")
    void a_duty_is_found_by_the_team_that_has_claimed_it() {
        Assignment alone = new Assignment.ToLead("U-D", List.of());
        OpenList list = list(duty("D-1", null, alone, in("1", null)), power("P-1", "U-S", Validity.ALWAYS));
        assertThat(codes(list, "街道办")).containsExactly("D-1");
    }

    @Test
    @DisplayName("事项连到覆盖它的职责，近的在先；职责连到其全部事项；无事项的服务按文字查到 (REG-11n, REG-1g)")
    void categories_duties_and_services_are_linked() {
        DutyScope service = new DutyScope(List.of(), null, List.of(), Validity.ALWAYS);
        OpenList list = list(
                duty("D-1", null, LEAD, in("1", null)),
                duty("D-2", null, LEAD, in("1a", null)),
                duty("D-3", null, LEAD, over()),
                duty("D-4", null, LEAD, service));
        assertThat(list.covering("1a", DAY)).extracting(OpenDuty::code).containsExactly("D-2", "D-1");
        assertThat(list.coveredBy(list.duty("D-1", DAY).orElseThrow()))
                .extracting(Named::code)
                .containsExactly("1", "1a");
        assertThat(list.services("清扫", DAY, 5)).extracting(OpenDuty::code).containsExactly("D-4");
        assertThat(list.services("清扫", DAY, 0)).isEmpty();
        assertThat(list.services("X", DAY, 5)).isEmpty();
    }

    @Test
    @DisplayName("按通俗文字找事项：含全部文字的，否则共有相邻两字最多的；职责的文字也算 (REG-15)")
    void free_words_find_the_categories_that_they_are_about() {
        OpenList list = list(duty("D-1", null, LEAD, in("2", null)), duty("D-3", null, LEAD, over()));
        assertThat(list.about("GARBAGE 垃圾", DAY, 5)).containsExactly("1a");
        assertThat(list.about("清扫道路", DAY, 5)).as("the words of a duty").containsExactly("2");
        assertThat(list.about("路灯坏了环卫", DAY, 5)).containsExactly("1", "2");
        assertThat(list.about("路灯清扫环卫", DAY, 5)).containsExactly("2", "1");
        assertThat(list.about("路灯清扫环卫", DAY, 1)).containsExactly("2");
        assertThat(list.about("噪声", DAY, 5)).isEmpty();
    }

    @Test
    @DisplayName("公开答复写明由谁负责、各自职责、赋权和具体工作事项；人工研判列候选；无职责的说明无人负责 (REG-15b)")
    void an_open_answer_names_units_parts_power_and_item() {
        WorkItem item = new WorkItem("W", "D-1", "小修", List.of("U-D"), List.of(), null, List.of());
        OpenAnswer byTeam =
                answer(Map.of(), duty("D-1", null, LEAD, in("1", null)), power("P-1", "U-S", Validity.ALWAYS), item);
        assertThat(byTeam.answer()).isEqualTo(Kind.DUTY);
        assertThat(byTeam.category()).isEqualTo(new Named("1a", "Garbage 垃圾"));
        assertThat(byTeam.unit()).isEqualTo(STREET);
        assertThat(byTeam.parts()).containsExactly(new OpenPart(STREET, true, "小修"));
        assertThat(byTeam.duty()).extracting(OpenDuty::code).isEqualTo("D-1");
        assertThat(byTeam.power()).isEqualTo("P-1");
        assertThat(byTeam.item()).isEqualTo(new OpenItem("W", "小修"));
        OpenAnswer open = answer(Map.of(), duty("D-1", null, OPEN, in("1", null)));
        assertThat(open.answer()).isEqualTo(Kind.BY_DECISION);
        assertThat(open.candidates()).containsExactly(new Named("U-X", "U-X"));
        assertThat(open.unit()).isNull();
        assertThat(open.duty()).extracting(OpenDuty::code).isEqualTo("D-1");
        assertThat(answer(Map.of()))
                .isEqualTo(new OpenAnswer(
                        new Named("1a", "Garbage 垃圾"),
                        Kind.NONE,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of()));
    }

    @Test
    @DisplayName("部件由其维护或权属单位负责；无主部件由轮值单位中选 (REG-15b, REG-16d)")
    void an_open_answer_about_a_component() {
        Map<String, String> about = Map.of("component", "P-1");
        OpenAnswer owned = answer(about, new Component("P-1", "井盖", "S", null, null, "U-D", null));
        assertThat(owned.answer()).isEqualTo(Kind.COMPONENT);
        assertThat(owned.unit()).isEqualTo(DEPARTMENT);
        OpenAnswer ownerless = answer(
                about, new Component("P-1", "井盖", "S", null, null, null, null), new Policy.Ownerless(List.of("U-S")));
        assertThat(ownerless.answer()).isEqualTo(Kind.BY_DECISION);
        assertThat(ownerless.candidates()).containsExactly(STREET);
    }

    private static OpenAnswer answer(Map<String, String> facts, Coded... more) {
        Entries entries = entries(more);
        RevisionIndex index = new RevisionIndex(7, entries);
        return new OpenAnswers(new OpenList(7, entries), "S", DAY)
                .of("1a", index.answer("1a", "S", index.facts(NOON, facts)));
    }
}
