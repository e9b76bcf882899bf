package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.area.Grid;
import org.fenbo.registry.area.Overlay;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.group.MessageGroup;
import org.fenbo.registry.group.MessageGroup.Level;
import org.fenbo.registry.keyplace.KeyPlace;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.policy.NumberPolicy.Name;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final EnumSet<AreaKind> PARENTS =
            EnumSet.of(AreaKind.DISTRICT, AreaKind.STREET, AreaKind.COMMUNITY, AreaKind.GRID, AreaKind.BUILDING);

    @ParameterizedTest
    @EnumSource(AreaKind.class)
    @DisplayName("区域的上级层级不对时，拒绝发布：区 > 街道或镇 > 社区或村 > 网格 > 楼栋 > 单元；居民小组属于社区或村 (ORG-1b)")
    void an_area_under_a_parent_of_a_wrong_level_is_refused(AreaKind kind) {
        EnumSet<AreaKind> right = EnumSet.noneOf(AreaKind.class);
        for (AreaKind parent : AreaKind.values()) {
            boolean refused =
                    codes(area("P", parent, null), area("X", kind, "P")).contains("WRONG_LEVEL");
            if (!refused) {
                right.add(parent);
            }
        }
        assertThat(right)
                .isEqualTo(
                        switch (kind) {
                            case DISTRICT -> EnumSet.noneOf(AreaKind.class);
                            case STREET, TOWN -> EnumSet.of(AreaKind.DISTRICT);
                            case COMMUNITY, VILLAGE -> EnumSet.of(AreaKind.STREET, AreaKind.TOWN);
                            case GRID, RESIDENTS_GROUP -> EnumSet.of(AreaKind.COMMUNITY, AreaKind.VILLAGE);
                            case BUILDING -> EnumSet.of(AreaKind.GRID);
                            case ENTRANCE -> EnumSet.of(AreaKind.BUILDING);
                        });
    }

    @ParameterizedTest
    @EnumSource(AreaKind.class)
    @DisplayName("除区以外，没有上级的区域不予发布 (ORG-1b)")
    void only_a_district_has_no_parent(AreaKind kind) {
        Grid grid = kind == AreaKind.GRID ? new Grid(Grid.Kind.RESIDENTIAL, null) : null;
        assertThat(codes(new Area("X", "X", kind, null, null, grid, Validity.ALWAYS)))
                .isEqualTo(kind == AreaKind.DISTRICT ? List.of() : List.of("MISSING_PARENT"));
    }

    @Test
    @DisplayName("层级不对的拒绝写明两级名称和应有的上级 (ORG-1b)")
    void the_refusal_of_a_wrong_level_names_both_levels_and_the_right_parent() {
        assertThat(findings(area("S", AreaKind.STREET, null), area("G", AreaKind.GRID, "S")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo(new Finding.InEntry("area", "G"));
                    assertThat(finding.reason().chinese()).isEqualTo("网格 (GRID) G 不能属于街道 (STREET) S");
                    assertThat(finding.remedy().english()).isEqualTo("name a parent of the kind COMMUNITY, VILLAGE");
                });
    }

    @Test
    @DisplayName("网格须有且只有一个类型，其他区域没有网格类型 (ORG-1c)")
    void a_grid_has_one_kind_and_other_areas_have_none() {
        assertThat(codes(community(), new Area("G", "格", AreaKind.GRID, "K", null)))
                .containsExactly("GRID_KIND_MISSING");
        assertThat(codes(new Area(
                        "K",
                        "社区",
                        AreaKind.COMMUNITY,
                        "STREET",
                        null,
                        new Grid(Grid.Kind.CAMPUS, null),
                        Validity.ALWAYS)))
                .containsExactly("NOT_A_BASIC_GRID");
        for (Grid.Kind kind : Grid.Kind.values()) {
            assertThat(codes(community(), grid("G", "K", kind, null))).isEmpty();
        }
    }

    @Test
    @DisplayName("终止的网格只能由次日有效的同类区域替代 (ORG-2)")
    void an_area_is_replaced_by_areas_of_its_kind_that_exist_on_the_next_day() {
        LocalDate last = LocalDate.parse("2026-11-30");
        Validity after = new Validity(last.plusDays(1), null);
        List<Coded> others =
                List.of(community(), grid("NEW", after), grid("LATE", new Validity(last.plusDays(2), null)));
        assertThat(replaced(others, new Validity(null, last), "NEW")).isEmpty();
        assertThat(replaced(others, new Validity(null, last), "LATE")).containsExactly("NO_REPLACEMENT");
        assertThat(replaced(others, new Validity(null, last), "K")).containsExactly("NO_REPLACEMENT");
        assertThat(replaced(others, Validity.ALWAYS, "NEW")).containsExactly("NO_REPLACEMENT");
        assertThat(replaced(others, new Validity(null, last), "UNKNOWN")).hasSize(1);
    }

    private static Area grid(String code, Validity validity) {
        return new Area(code, code, AreaKind.GRID, "K", null, new Grid(Grid.Kind.RESIDENTIAL, null), validity);
    }

    private static List<String> replaced(List<Coded> others, Validity validity, String by) {
        List<Coded> all = new ArrayList<>(others);
        all.add(new Area(
                "OLD", "旧网格", AreaKind.GRID, "K", null, new Grid(Grid.Kind.RESIDENTIAL, null), validity, List.of(by)));
        return codes(all.toArray(Coded[]::new));
    }

    @Test
    @DisplayName("居民网格不在 300 至 500 户之间时提示；界限由策略给定 (ORG-1d)")
    void a_residential_grid_outside_of_the_bounds_is_warned_of() {
        List<Coded> places = List.of(
                community(),
                grid("G1", "K", Grid.Kind.RESIDENTIAL, 299),
                grid("G2", "K", Grid.Kind.RESIDENTIAL, 300),
                grid("G3", "K", Grid.Kind.RESIDENTIAL, 500),
                grid("G4", "K", Grid.Kind.RESIDENTIAL, 501),
                grid("G5", "K", Grid.Kind.RURAL, 12),
                grid("G6", "K", Grid.Kind.RESIDENTIAL, null));
        assertThat(warned(places)).containsExactly("G1", "G4");
        List<Coded> wider = new ArrayList<>(places);
        wider.add(new NumberPolicy(
                NumberPolicy.Kind.GRID_SIZES, Map.of(Name.FEWEST_HOUSEHOLDS, 301, Name.MOST_HOUSEHOLDS, 600)));
        assertThat(warned(wider)).containsExactly("G1", "G2");
    }

    @Test
    @DisplayName("小村不是 1 至 2 个网格、大村不是 2 至 4 个网格时提示；大小与界限由策略给定 (ORG-1e)")
    void a_village_with_an_unusual_number_of_grids_is_warned_of() {
        assertThat(warned(village(0, 0))).containsExactly("V");
        assertThat(warned(village(1, 300))).isEmpty();
        assertThat(warned(village(2, 200))).isEmpty();
        assertThat(warned(village(3, 100))).containsExactly("V");
        assertThat(warned(village(1, 500))).containsExactly("V");
        assertThat(warned(village(2, 250))).isEmpty();
        assertThat(warned(village(4, 300))).isEmpty();
        assertThat(warned(village(5, 300))).containsExactly("V");
        List<Coded> larger = new ArrayList<>(village(5, 300));
        larger.add(new NumberPolicy(
                NumberPolicy.Kind.GRID_SIZES, Map.of(Name.LARGE_VILLAGE, 1_501, Name.MOST_IN_A_SMALL_VILLAGE, 5)));
        assertThat(warned(larger)).isEmpty();
    }

    @Test
    void the_grids_of_a_village_are_counted_on_the_day_on_which_the_newest_has_begun() {
        Validity ends = new Validity(null, LocalDate.of(2099, 12, 31));
        assertThat(warned(List.of(area("V", AreaKind.VILLAGE, null), rural("G", ends))))
                .as("a grid with a last day in the far future counts")
                .isEmpty();
        LocalDate change = TODAY.plusDays(30);
        Validity before = new Validity(null, change.minusDays(1));
        Validity after = new Validity(change, null);
        assertThat(warned(List.of(
                        area("V", AreaKind.VILLAGE, null),
                        rural("G1", before),
                        rural("G2", before),
                        rural("G3", after))))
                .as("the old grids don't count with the new grid")
                .isEmpty();
    }

    private static Area rural(String code, Validity validity) {
        return new Area(code, code, AreaKind.GRID, "V", null, new Grid(Grid.Kind.RURAL, 100), validity);
    }

    private static List<Coded> village(int grids, int households) {
        List<Coded> all = new ArrayList<>(List.of(area("V", AreaKind.VILLAGE, null)));
        for (int index = 0; index < grids; index++) {
            all.add(grid("G" + index, "V", Grid.Kind.RURAL, households));
        }
        all.add(new Area(
                "OLD",
                "旧格",
                AreaKind.GRID,
                "V",
                null,
                new Grid(Grid.Kind.RURAL, 900),
                new Validity(null, LocalDate.of(2026, 1, 1))));
        return all;
    }

    @Test
    @DisplayName("专业网格有自己的人员：须填人员或其单位 (ORG-1f)")
    void a_professional_grid_has_staff_of_its_own() {
        Area grid = grid("G", "K", Grid.Kind.RESIDENTIAL, 400);
        assertThat(codes(community(), grid, new Overlay("X", "消防一格", "safety", List.of("G"), null)))
                .containsExactly("NO_STAFF");
        assertThat(codes(
                        community(),
                        grid,
                        officer("O"),
                        new Overlay("X", "消防一格", "safety", List.of("G"), null, List.of("O"), List.of())))
                .isEmpty();
        assertThat(codes(
                        community(),
                        grid,
                        new Overlay("X", "消防一格", "safety", List.of("G"), "U", List.of("O-9"), List.of("C-9"))))
                .containsExactly("UNKNOWN_OFFICER", "UNKNOWN_CATEGORY");
    }

    @Test
    @DisplayName("五级群组：街道或镇、社区或村、网格、楼栋、单元；群组所属区域与层级相符 (ORG-6a)")
    void groups_follow_the_areas_from_the_street_to_the_entrance() {
        List<Coded> places = List.of(
                area("T", AreaKind.TOWN, null),
                area("K", AreaKind.COMMUNITY, "T"),
                grid("G", "K", Grid.Kind.RESIDENTIAL, 400),
                area("B", AreaKind.BUILDING, "G"),
                area("E", AreaKind.ENTRANCE, "B"),
                officer("O"));
        List<Coded> groups = List.of(
                group("1", Level.TOWN, null, "T"),
                group("2", Level.COMMUNITY, "1", "K"),
                group("3", Level.GRID, "2", "G"),
                group("4", Level.BUILDING, "3", "B"),
                group("5", Level.ENTRANCE, "4", "E"));
        assertThat(codes(both(places, groups))).isEmpty();
        assertThat(codes(both(places, List.of(group("1", Level.TOWN, null, "K")))))
                .containsExactly("WRONG_LEVEL");
    }

    @Test
    void a_group_of_the_district_is_read_from_old_revisions_but_not_published() {
        assertThat(codes(leads("O", null, "DISTRICT"), group("1", Level.DISTRICT, null, "DISTRICT")))
                .containsExactly("NO_GROUP_OF_THE_DISTRICT");
    }

    @Test
    @DisplayName("农村五级群组：镇、村、两委成员、村民代表、村民 (ORG-6b)")
    void groups_of_a_village_follow_its_persons() {
        List<Coded> places = List.of(area("T", AreaKind.TOWN, null), area("V", AreaKind.VILLAGE, "T"), officer("O"));
        List<Coded> groups = List.of(
                group("1", Level.TOWN, null, "T"),
                group("2", Level.VILLAGE, "1", "V"),
                group("3", Level.COMMITTEE_MEMBER, "2", "V"),
                group("4", Level.REPRESENTATIVE, "3", "V"),
                group("5", Level.VILLAGER, "4", "V"));
        assertThat(codes(both(places, groups))).isEmpty();
        assertThat(codes(
                        both(places, List.of(group("1", Level.TOWN, null, "T"), group("5", Level.VILLAGER, "1", "V")))))
                .containsExactly("PARENT_NOT_ONE_ABOVE");
    }

    @Test
    @DisplayName("群主是人，不是单位 (ORG-6c)")
    void a_person_owns_a_group_and_a_unit_as_owner_is_refused() {
        Area street = area("S", AreaKind.STREET, null);
        assertThat(findings(street, new MessageGroup("1", "群", Level.STREET, null, "S", "U")))
                .extracting(Finding::field, Finding::value, Finding::code)
                .containsExactly(tuple("owner", "U", "OWNER_IS_A_UNIT"));
        assertThat(codes(street, new MessageGroup("1", "群", Level.STREET, null, "S", "O-9")))
                .containsExactly("UNKNOWN_OFFICER");
        assertThat(codes(street, officer("O"), group("1", Level.STREET, null, "S")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    @DisplayName("群主是该区域的书记、网格长、楼栋长、单元长，或两委成员、村民代表；其他人员不予发布 (ORG-6c)")
    void the_owner_of_a_group_leads_its_area_or_has_the_title_of_its_level(Level level) {
        AreaKind kind = level.areas().iterator().next();
        MessageGroup group = group("1", level, null, "A");
        String title = switch (level) {
            case COMMITTEE_MEMBER -> "两委成员";
            case REPRESENTATIVE, VILLAGER -> "村民代表";
            default -> "书记";
        };
        boolean byTitle = !title.equals("书记");
        Area area = area("A", kind, null);
        assertThat(codes(area, leads("O", title, "A"), group)).doesNotContain("NOT_HEAD_OF_THE_GROUP");
        assertThat(codes(area, leads("O", byTitle ? "书记" : title, byTitle ? "A" : "B"), group))
                .contains("NOT_HEAD_OF_THE_GROUP");
        assertThat(codes(area, new Officer("O", "O", "U", List.of(Role.HANDLER)), group))
                .contains("NOT_HEAD_OF_THE_GROUP");
    }

    @Test
    @DisplayName("重点单位有网格、检查清单和周期，缺一不予发布 (ORG-7a)")
    void a_key_place_has_grids_an_inspection_list_and_an_interval() {
        Area grid = grid("G", "K", Grid.Kind.ENTERPRISE, null);
        assertThat(codes(community(), grid, keyPlace(List.of("G"), List.of("灭火器"), 7)))
                .isEmpty();
        assertThat(missing(grid, keyPlace(List.of(), List.of("灭火器"), 7))).containsExactly("grids");
        assertThat(missing(grid, keyPlace(List.of("G"), List.of(), 7))).containsExactly("inspection");
        assertThat(missing(grid, keyPlace(List.of("G"), List.of("灭火器"), null))).containsExactly("every");
        assertThat(missing(grid, keyPlace(List.of("G"), List.of("灭火器"), 0))).containsExactly("every");
        assertThat(missing(grid, keyPlace(List.of("G"), List.of(), null))).containsExactly("inspection", "every");
        assertThat(codes(community(), grid, keyPlace(List.of("K"), List.of("灭火器"), 7)))
                .containsExactly("NOT_A_BASIC_GRID");
    }

    private static List<String> missing(Area grid, KeyPlace keyPlace) {
        return findings(community(), grid, keyPlace).stream()
                .filter(finding -> finding.code().equals("TERMS_MISSING"))
                .map(Finding::field)
                .toList();
    }

    private static KeyPlace keyPlace(List<String> grids, List<String> inspection, @Nullable Integer every) {
        return new KeyPlace("P", "加油站", "FUEL_STATION", grids, null, inspection, every);
    }

    private static Area community() {
        return area("K", AreaKind.COMMUNITY, null);
    }

    /** @param parent null for an area of the right level that all tests have; its code is the name of its kind */
    private static Area area(String code, AreaKind kind, @Nullable String parent) {
        Grid grid = kind == AreaKind.GRID ? new Grid(Grid.Kind.RESIDENTIAL, null) : null;
        String above = kind.parents().stream().findFirst().map(AreaKind::name).orElse(null);
        return new Area(code, code, kind, parent == null ? above : parent, null, grid, Validity.ALWAYS);
    }

    private static Area grid(String code, String parent, Grid.Kind kind, @Nullable Integer households) {
        return new Area(code, code, AreaKind.GRID, parent, null, new Grid(kind, households), Validity.ALWAYS);
    }

    private static MessageGroup group(String code, Level level, @Nullable String parent, String area) {
        return new MessageGroup(code, code, level, parent, area, "O");
    }

    private static Officer officer(String code) {
        return leads(code, "村民代表、两委成员", "S", "T", "K", "G", "B", "E", "V");
    }

    private static Officer leads(String code, @Nullable String title, String... areas) {
        return new Officer(
                code, code, "U", List.of(Role.COLLECTOR), List.of(), new Position(null, title, List.of(areas)));
    }

    private static Coded[] both(List<Coded> some, List<Coded> others) {
        List<Coded> all = new ArrayList<>(some);
        all.addAll(others);
        return all.toArray(Coded[]::new);
    }

    private static List<String> warned(List<Coded> contents) {
        return PlaceWarnings.of(entries(contents), TODAY).stream()
                .map(finding -> ((Finding.InEntry) finding.place()).entry())
                .toList();
    }

    private static List<String> codes(Coded... contents) {
        return findings(contents).stream().map(Finding::code).toList();
    }

    private static List<Finding> findings(Coded... contents) {
        Entries entries = entries(Arrays.asList(contents));
        Findings findings = new Findings();
        new PlaceChecks(entries, findings).check();
        new GroupChecks(entries, findings).check();
        return findings.all();
    }

    private static Entries entries(List<Coded> contents) {
        List<Entry> all = new ArrayList<>();
        all.add(Entry.of(new Unit("U", "局", Tier.DISTRICT, UnitKind.DEPARTMENT, null, List.of(), List.of())));
        for (AreaKind kind : PARENTS) {
            all.add(Entry.of(area(kind.name(), kind, null)));
        }
        contents.forEach(content -> all.add(Entry.of(content)));
        return Entries.of(all);
    }
}
