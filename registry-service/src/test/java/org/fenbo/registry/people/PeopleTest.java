package org.fenbo.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.kernel.ListedPersons.Tie;
import org.fenbo.backbone.kernel.ListedPersons.TieKind;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.area.Overlay;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.naming.CodeNames;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Affiliation.Kind;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.people.GridStaff.Professional;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Grids G and H in street S. The fire brigade U-F has the professional grid X over G; Y over G is for health. */
class PeopleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Validity UNTIL_YESTERDAY = new Validity(null, DAY.minusDays(1));
    private static final Entries LIST = entries(
            area("S", AreaKind.STREET, null),
            area("G", AreaKind.GRID, "S"),
            area("H", AreaKind.GRID, "S"),
            category("1", null),
            category("1a", "1"),
            category("2", null),
            unit("U-S", "S"),
            unit("U-F", "H"),
            unit("U-H", "H"),
            new Overlay("X", "消防一格", "fire", List.of("G"), "U-F", List.of("O-2"), List.of("1")),
            new Overlay("Y", "卫生一格", "health", List.of("G"), null, List.of("O-2", "O-3"), List.of("2")),
            new Overlay("Z", "消防二格", "fire", List.of("H"), "U-F"),
            officer("O-1", "U-F"),
            officer("O-2", "U-S"),
            officer("O-3", "U-S", new Affiliation(Kind.BELONGS_TO, "U-S", UNTIL_YESTERDAY)));

    private static Area area(String code, AreaKind kind, @Nullable String parent) {
        return new Area(code, "区域" + code, kind, parent, null);
    }

    private static Category category(String code, @Nullable String parent) {
        return new Category(code, "事项" + code, parent, Urgency.NORMAL, null);
    }

    private static Unit unit(String code, String serves) {
        return new Unit(code, "单位" + code, Tier.STREET, UnitKind.CENTRE, null, List.of(), List.of(serves));
    }

    private static Officer officer(String code, String unit, Affiliation... ties) {
        return new Officer(code, "人员" + code, unit, List.of(Role.HANDLER), List.of(ties), null);
    }

    private static Entries entries(Coded... contents) {
        return Entries.of(Stream.of(contents).map(Entry::of).toList());
    }

    @Test
    @DisplayName("基础网格上的专业网格及其人员：所填人员和其单位的人员，已离任的不列；所问事项的领域在先 (ORG-1f,h)")
    void the_professional_grids_over_a_grid_show_their_staff_those_of_the_field_first() {
        GridStaff staff = new GridStaff(LIST);
        assertThat(staff.over("G", null, DAY))
                .extracting(one -> one.grid().code(), PeopleTest::codes, Professional::ofField)
                .containsExactly(tuple("X", List.of("O-2", "O-1"), false), tuple("Y", List.of("O-2"), false));
        assertThat(staff.over("G", "2", DAY))
                .extracting(one -> one.grid().code(), Professional::ofField)
                .containsExactly(tuple("Y", true), tuple("X", false));
        assertThat(staff.over("G", "1a", DAY).getFirst().grid().code()).isEqualTo("X");
        assertThat(staff.over("G", null, DAY.minusDays(1)))
                .filteredOn(one -> one.grid().code().equals("Y"))
                .extracting(PeopleTest::codes)
                .containsExactly(List.of("O-2", "O-3"));
        assertThat(staff.over("S", null, DAY)).isEmpty();
    }

    private static List<String> codes(Professional grid) {
        return grid.staff().stream().map(Person::code).toList();
    }

    @Test
    @DisplayName("单位页面由本单位和其服务区域及上级区域的人查看 (ORG-3f)")
    void a_unit_is_seen_by_itself_and_by_who_acts_for_its_areas() {
        Unit unit = LIST.units().getOrDefault("U-H", unit("U-H", ""));
        Reach reach = new People(1, LIST).reach(unit);
        assertThat(reach.in(Scope.UNIT)).containsExactly("U-H");
        assertThat(reach.in(Scope.AREA)).containsExactlyInAnyOrder("H", "S");
    }

    @Test
    @DisplayName("网格的专业网格由该网格及上级区域的人、服务单位和专业网格的单位查看 (ORG-1f)")
    void the_grids_over_a_grid_are_seen_by_its_areas_and_units() {
        Reach reach = new People(1, LIST).reachOfGrid("G");
        assertThat(reach.in(Scope.AREA)).containsExactlyInAnyOrder("G", "S");
        assertThat(reach.in(Scope.UNIT)).containsExactlyInAnyOrder("U-S", "U-F");
    }

    @Test
    @DisplayName("人员的角色、单位关系、负责区域和单位服务的区域来自清单 (ORG-4e)")
    void the_persons_of_a_list_have_their_roles_ties_and_areas() {
        Officer head = new Officer(
                "O-1",
                "某",
                "U-H",
                List.of(Role.AREA_LEADER),
                List.of(
                        new Affiliation(Kind.BELONGS_TO, "U-H", Validity.ALWAYS),
                        new Affiliation(Kind.STATIONED_AT, "U-S", new Validity(DAY, null)),
                        new Affiliation(Kind.LED_BY, "U-F", new Validity(null, DAY))),
                new Position(Position.Staffing.RESIDENT, "网格长", List.of("G")));
        ListedPersons persons = PersonList.of(entries(head, officer("O-2", "U-S"), unit("U-H", "H")));
        assertThat(persons.persons())
                .containsEntry(
                        "O-1",
                        new ListedPersons.Person(
                                "U-H",
                                Set.of("area-leader"),
                                List.of(
                                        new Tie(TieKind.BELONGS_TO, "U-H", LocalDate.MIN, LocalDate.MAX),
                                        new Tie(TieKind.STATIONED_AT, "U-S", DAY, LocalDate.MAX),
                                        new Tie(TieKind.LED_BY, "U-F", LocalDate.MIN, DAY)),
                                List.of("G")))
                .containsEntry("O-2", new ListedPersons.Person("U-S", Set.of("handler"), List.of(), List.of()));
        assertThat(persons.served()).containsEntry("U-H", List.of("H"));
    }

    @Test
    @DisplayName("人员旁显示职务；编码显示名称 (ORG-4g,h)")
    void pages_show_names_and_titles_for_codes() {
        Officer head = new Officer(
                "O-9", "周明德", "U-S", List.of(), List.of(), new Position(Position.Staffing.MOBILE, "网格长", List.of()));
        assertThat(Person.of(head)).isEqualTo(new Person("O-9", "周明德", "网格长", Position.Staffing.MOBILE));
        CodeNames names = CodeNames.of(7, entries(head, officer("O-2", "U-S"), unit("U-S", "S"), category("1", null)));
        assertThat(names.revision()).isEqualTo(7);
        assertThat(names.officers()).containsEntry("O-9", "周明德").containsEntry("O-2", "人员O-2");
        assertThat(names.titles()).containsOnlyKeys("O-9").containsValue("网格长");
        assertThat(names.units()).containsEntry("U-S", "单位U-S");
        assertThat(names.categories()).containsEntry("1", "事项1");
    }
}
