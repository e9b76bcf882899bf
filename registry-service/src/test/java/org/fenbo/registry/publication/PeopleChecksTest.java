package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Team;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PeopleChecksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    @DisplayName("一个别名只指一个单位，否则不予发布；先后存续的单位可用同一别名 (ORG-3)")
    void an_alias_means_one_unit_only() {
        Unit bureau = unit("U-1", "城管局", Validity.ALWAYS, "城管");
        assertThat(codes(bureau, unit("U-2", "执法局", Validity.ALWAYS, "城管"))).containsExactly("ALIAS_TWICE");
        assertThat(codes(bureau, unit("U-2", "执法局", Validity.ALWAYS, "城管局"))).containsExactly("ALIAS_TWICE");
        assertThat(codes(
                        unit("U-1", "旧局", new Validity(null, DAY), "城管"),
                        unit("U-2", "新局", new Validity(DAY.plusDays(1), null), "城管")))
                .isEmpty();
        assertThat(codes(
                        unit("U-1", "旧局", new Validity(null, DAY), "城管"),
                        unit("U-2", "新局", new Validity(DAY.plusDays(1), null), "城管"),
                        unit("U-3", "别局", new Validity(DAY.plusDays(1), null), "城管")))
                .as("an ended unit does not hide that two later units share an alias")
                .containsExactly("ALIAS_TWICE");
    }

    @Test
    @DisplayName("综合治理中队的负责人是其服务社区的书记，否则不予发布 (ORG-3)")
    void the_head_of_a_squad_leads_a_community_that_the_squad_serves() {
        Area street = new Area("S", "街道", AreaKind.STREET, null, null);
        Area community = new Area("K", "社区", AreaKind.COMMUNITY, "S", null);
        Area other = new Area("L", "别社区", AreaKind.COMMUNITY, null, null);
        Coded secretary = leads("O-SEC", "K");
        assertThat(codes(street, community, other, secretary, squad("O-SEC", "K")))
                .isEmpty();
        assertThat(codes(street, community, other, secretary, squad("O-SEC", "S")))
                .isEmpty();
        assertThat(codes(street, community, other, secretary, squad("O-SEC", "L")))
                .containsExactly("NOT_HEAD_OF_A_COMMUNITY");
        assertThat(codes(street, community, other, leads("O-SEC", "S"), squad("O-SEC", "S")))
                .containsExactly("NOT_HEAD_OF_A_COMMUNITY");
        assertThat(codes(street, community, other, squad(null, "K"))).containsExactly("NOT_HEAD_OF_A_COMMUNITY");
    }

    @Test
    @DisplayName("外包单位的上级是委托它的部门 (ORG-3)")
    void the_parent_of_a_contractor_is_the_department_that_hired_it() {
        Unit bureau = unit("U-1", "城管局", Validity.ALWAYS);
        assertThat(codes(bureau, contractor("U-1"))).isEmpty();
        assertThat(codes(bureau, contractor(null))).containsExactly("NOT_HIRED_BY_A_DEPARTMENT");
    }

    @Test
    @DisplayName("终止的单位可写明承接单位，承接单位在次日须存在 (ORG-3)")
    void a_unit_that_ends_names_a_successor_that_exists_on_the_next_day() {
        Validity ends = new Validity(null, DAY);
        Unit next = unit("U-2", "新局", new Validity(DAY.plusDays(1), null));
        assertThat(codes(next, succeeded(ends, "U-2"))).isEmpty();
        assertThat(codes(next, succeeded(Validity.ALWAYS, "U-2"))).containsExactly("CAN_NOT_SUCCEED");
        assertThat(codes(unit("U-2", "新局", new Validity(DAY.plusDays(2), null)), succeeded(ends, "U-2")))
                .containsExactly("CAN_NOT_SUCCEED");
        assertThat(codes(succeeded(ends, "U-9"))).containsExactly("UNKNOWN_UNIT");
    }

    private static Unit succeeded(Validity validity, String successor) {
        return new Unit(
                "U-1",
                "旧局",
                Tier.DISTRICT,
                UnitKind.DEPARTMENT,
                null,
                List.of(),
                List.of(),
                null,
                validity,
                Team.NONE,
                successor);
    }

    private static Unit contractor(@Nullable String parent) {
        return new Unit("U-C", "保洁公司", Tier.DISTRICT, UnitKind.CONTRACTOR, parent, List.of(), List.of());
    }

    private static Unit unit(String code, String name, Validity validity, String... aliases) {
        return new Unit(
                code, name, Tier.DISTRICT, UnitKind.DEPARTMENT, null, List.of(aliases), List.of(), null, validity);
    }

    private static Unit squad(@Nullable String head, String serves) {
        return new Unit(
                "U-Z",
                "中队",
                Tier.COMMUNITY,
                UnitKind.SQUAD,
                null,
                List.of(),
                List.of(serves),
                null,
                Validity.ALWAYS,
                new Team(head, null, List.of("巡逻车")),
                null);
    }

    private static Officer leads(String code, String area) {
        return new Officer(
                code,
                "周明德",
                "U-Z",
                List.of(Role.AREA_LEADER),
                List.of(),
                new Position(Position.Staffing.RESIDENT, "社区党委书记", List.of(area)));
    }

    private static List<String> codes(Coded... contents) {
        List<Entry> all = new ArrayList<>();
        for (Coded content : contents) {
            all.add(Entry.of(content));
        }
        Findings findings = new Findings();
        new PeopleChecks(Entries.of(all), findings).check();
        return findings.all().stream().map(Finding::code).toList();
    }
}
