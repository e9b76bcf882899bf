package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.RandomRounds;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.area.Grid;
import org.fenbo.registry.area.Overlay;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.lookup.RandomRegistry;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Officer;
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

class RevisionValidatorTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void consistent_entries_have_no_faults() {
        assertThat(findings(duty("D-1", "C", "A", "U"), duty("D-2", "C", null, "U")))
                .isEmpty();
    }

    @Test
    @DisplayName("同一问题有两条同级职责时，拒绝发布，并指明这两条 (REG-5c)")
    void two_duties_for_one_category_and_area_are_refused() {
        assertThat(findings(duty("D-1", "C", "A", "U"), duty("D-2", "C", "A", "U")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("EQUAL_RANK");
                    assertThat(finding.place()).isEqualTo(new Finding.InEntry("duty", "D-2"));
                    assertThat(finding.reason().english())
                            .isEqualTo("duties D-1 and D-2 both answer for category C in area A");
                    assertThat(finding.remedy().english()).startsWith("remove one of them");
                    assertThat(finding.reason().chinese()).isEqualTo("职责 D-1 与 D-2 都答复分类 C（区域 A）");
                    assertThat(finding.remedy().chinese()).startsWith("删除其一");
                });
        assertThat(codes(duty("D-1", "C", null, "U"), duty("D-2", "C", null, "U")))
                .containsExactly("EQUAL_RANK");
    }

    @Test
    @DisplayName("有未知的单位、事项或区域时，拒绝发布 (REG-5d)")
    void the_codes_that_a_duty_names_must_exist() {
        assertThat(codes(duty("D-1", "X", "Y", "Z")))
                .containsExactly("UNKNOWN_CATEGORY", "UNKNOWN_AREA", "UNKNOWN_UNIT");
        Duty plain = (Duty) duty("D-1", "C", null, "U").content();
        assertThat(codes(Entry.of(new Duty(
                        "D-1",
                        "t",
                        plain.terms(),
                        plain.scope(),
                        new Assignment.ByDecision(List.of(new RankedUnit("U", 0.5, 1), new RankedUnit("Z", 0.5, 1))),
                        false))))
                .containsExactly("UNKNOWN_UNIT");
    }

    @Test
    void the_codes_that_units_officers_and_admissions_name_must_exist() {
        assertThat(codes(
                        Entry.of(
                                new Unit("U2", "二", Tier.STREET, UnitKind.CENTRE, "U9", List.of(), List.of("A", "A9"))),
                        Entry.of(new Officer("O", "人", "U9", List.of(Role.HANDLER))),
                        Entry.of(new Admission("P", "C9", "A9", "U9", Threshold.STREET, false, 0))))
                .containsExactly(
                        "UNKNOWN_UNIT",
                        "UNKNOWN_AREA",
                        "UNKNOWN_UNIT",
                        "UNKNOWN_CATEGORY",
                        "UNKNOWN_AREA",
                        "UNKNOWN_UNIT");
    }

    @Test
    @DisplayName("ORG-1 区域不得以自身为上级")
    void areas_and_categories_must_not_contain_themselves() {
        assertThat(findings(area("A1", "A2"), area("A2", "A1"), area("A3", "A1"), category("C1", "C1")).stream()
                        .filter(finding -> finding.code().equals("CIRCLE")))
                .extracting(Finding::place)
                .containsExactly(
                        new Finding.InEntry("area", "A1"),
                        new Finding.InEntry("area", "A2"),
                        new Finding.InEntry("category", "C1"));
    }

    @Test
    void the_parent_of_an_area_or_a_category_must_exist() {
        assertThat(codes(area("A1", "A9"), category("C1", "C9"))).containsExactly("UNKNOWN_AREA", "UNKNOWN_CATEGORY");
    }

    @Test
    void a_revision_without_areas_or_categories_is_refused() {
        assertThat(RevisionValidator.findings(Entries.of(List.of()), NOW))
                .extracting(Finding::code)
                .containsExactly(
                        "NOTHING_OF_THIS_KIND", "NOTHING_OF_THIS_KIND", "NOTHING_OF_THIS_KIND", "NO_DEFAULT_LIMITS");
    }

    @Test
    @DisplayName("职责所列单位已撤销，或先于职责撤销时，拒绝发布 (REG-5d)")
    void a_unit_must_be_valid_on_all_days_of_its_duties() {
        assertThat(codes(unit("V", new Validity(null, TODAY.minusDays(1))), duty("D-1", "C", "A", "V")))
                .containsExactly("UNIT_EXPIRED");
        assertThat(codes(unit("V", new Validity(null, TODAY.plusDays(9))), duty("D-1", "C", "A", "V")))
                .containsExactly("UNIT_ENDS_BEFORE");
        assertThat(codes(
                        unit("V", new Validity(TODAY.minusDays(9), TODAY.plusDays(9))),
                        during("D-1", "V", new Validity(null, TODAY.plusDays(9))),
                        during("D-2", "U", new Validity(TODAY.plusDays(10), null))))
                .isEmpty();
    }

    @Test
    @DisplayName("同级职责只有在条件互斥时才可并存 (REG-5c)")
    void duties_of_equal_rank_are_refused_unless_their_conditions_exclude_each_other() {
        assertThat(codes(where("D-1", "time=06:00-22:00"), where("D-2", "time=22:00-06:00"), where("D-3")))
                .isEmpty();
        assertThat(codes(where("D-1", "time=06:00-22:00"), where("D-2", "time=21:00-06:00")))
                .containsExactly("EQUAL_RANK");
        assertThat(codes(where("D-1", "channel=HOTLINE"), where("D-2", "answer.size=1..")))
                .containsExactly("EQUAL_RANK");
        assertThat(codes(where("D-1", "day=06-01~09-30", "day=11-01~12-31"))).containsOnly("NEVER_MET");
        assertThat(codes(where("D-1", "chanel=HOTLINE"))).containsExactly("UNKNOWN_FACT");
    }

    @Test
    @DisplayName("REG-14 同一职责在同一区域不得同时由两个单位承接")
    void a_power_is_claimed_by_one_team_at_a_time() {
        Validity year = new Validity(TODAY, TODAY.plusDays(365));
        assertThat(codes(duty("D-1", "C", "A", "U"), power("P", year), power("Q", year)))
                .containsExactly("EQUAL_RANK");
        assertThat(codes(
                        duty("D-1", "C", "A", "U"),
                        power("P", year),
                        power("Q", new Validity(TODAY.plusDays(366), null))))
                .isEmpty();
        assertThat(codes(power("P", year))).containsExactly("UNKNOWN_DUTY");
    }

    @Test
    @DisplayName("人员同一日只有一个同类关系；基础网格在同一领域只属于一个专业网格 (ORG-4a, ORG-1g)")
    void an_officer_has_one_affiliation_of_a_kind_and_a_grid_one_professional_grid_of_a_field() {
        assertThat(codes(Entry.of(new Officer(
                        "O",
                        "张",
                        "U",
                        List.of(Role.HANDLER),
                        List.of(
                                new Affiliation(Affiliation.Kind.STATIONED_AT, "U", new Validity(null, TODAY)),
                                new Affiliation(Affiliation.Kind.STATIONED_AT, "U", new Validity(TODAY, null)),
                                new Affiliation(Affiliation.Kind.LED_BY, "U", Validity.ALWAYS)),
                        null))))
                .containsExactly("TIED_TWICE");
        Entry community = Entry.of(new Area("K", "社区", AreaKind.COMMUNITY, "A", null));
        Entry grid = Entry.of(
                new Area("G", "格", AreaKind.GRID, "K", null, new Grid(Grid.Kind.RESIDENTIAL, 400), Validity.ALWAYS));
        assertThat(codes(community, grid, overlay("X", "safety"), overlay("Y", "health")))
                .isEmpty();
        assertThat(codes(community, grid, overlay("X", "safety"), overlay("Y", "safety")))
                .containsExactly("GRID_IN_TWO");
    }

    @Test
    @DisplayName("专业网格只由基础网格组成 (ORG-1)")
    void a_professional_grid_consists_of_basic_grids() {
        assertThat(codes(Entry.of(new Overlay("X", "消防一格", "safety", List.of("A"), "U"))))
                .containsExactly("NOT_A_BASIC_GRID");
    }

    @Test
    @DisplayName("发布检查能发现每一处植入的重叠职责 (REG-5c)")
    void every_added_duty_of_equal_rank_is_found_among_random_duties() {
        long seed = RandomRounds.seed();
        System.out.println("seed of the rivals: " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < RandomRounds.of(200); round++) {
            Entries sound = RandomRegistry.with(random, 12, 8, 1 + random.nextInt(60));
            assertThat(rivals(sound)).as("seed " + seed).isZero();
            assertThat(rivals(RandomRegistry.withRival(sound, random)))
                    .as("seed " + seed)
                    .isPositive();
        }
    }

    private static long rivals(Entries entries) {
        return RevisionValidator.findings(entries, NOW).stream()
                .filter(finding -> finding.code().equals("EQUAL_RANK"))
                .filter(finding -> finding.field().equals("category"))
                .count();
    }

    private static Entry unit(String code, Validity validity) {
        return Entry.of(
                new Unit(code, code, Tier.DISTRICT, UnitKind.DEPARTMENT, null, List.of(), List.of(), null, validity));
    }

    private static Entry power(String code, Validity validity) {
        return Entry.of(new GrantedPower(code, "D-1", "A", "U", validity, "依据", List.of(), null));
    }

    private static Entry overlay(String code, String field) {
        return Entry.of(new Overlay(code, code, field, List.of("G"), "U"));
    }

    private static Entry during(String code, String lead, Validity validity) {
        return scoped(code, lead, new DutyScope("C", "A", List.of(), validity));
    }

    private static Entry where(String code, String... conditions) {
        List<Condition> all = Arrays.stream(conditions)
                .map(text -> Conditions.parse(text).orElseThrow())
                .toList();
        return scoped(code, "U", new DutyScope("C", "A", all, Validity.ALWAYS));
    }

    private static Entry scoped(String code, String lead, DutyScope scope) {
        Duty plain = (Duty) duty(code, "C", "A", lead).content();
        return Entry.of(new Duty(code, "职责", plain.terms(), scope, plain.assignment(), false));
    }

    private static List<String> codes(Entry... entries) {
        return findings(entries).stream().map(Finding::code).toList();
    }

    private static List<Finding> findings(Entry... entries) {
        List<Entry> all = new ArrayList<>(List.of(
                Entry.of(new Area("D", "区", AreaKind.DISTRICT, null, null)), area("A", null), category("C", null)));
        all.add(Entry.of(new Unit("U", "一", Tier.DISTRICT, UnitKind.DEPARTMENT, null, List.of(), List.of("A"))));
        all.add(OfficeHours.calendar());
        TimeLimits none = new TimeLimits(null, null, null);
        all.add(Entry.of(new Policy.DefaultLimits(none, none)));
        all.add(Entry.of(new Heading("H", "H", null, Tier.DISTRICT)));
        all.add(Entry.of(new Heading("K", "K", "H", Tier.DISTRICT)));
        all.addAll(List.of(entries));
        return RevisionValidator.findings(Entries.of(all), NOW);
    }

    private static Entry area(String code, @Nullable String parent) {
        return Entry.of(new Area(code, code, AreaKind.STREET, parent == null ? "D" : parent, null));
    }

    private static Entry category(String code, @Nullable String parent) {
        return Entry.of(new Category(code, code, parent, Urgency.NORMAL, null));
    }

    private static Entry duty(String code, String category, @Nullable String area, String lead) {
        return Entry.of(new Duty(
                code,
                "职责",
                new DutyWording(DutyKind.CORE, null, "K", "依据", new TreeMap<>()),
                new DutyScope(category, area, List.of(), Validity.ALWAYS),
                new Assignment.ToLead(lead, List.of()),
                false));
    }
}
