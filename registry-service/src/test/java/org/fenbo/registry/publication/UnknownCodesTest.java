package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.publication.ListFixture.findings;
import static org.fenbo.registry.publication.ListFixture.heading;
import static org.fenbo.registry.publication.ListFixture.line;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Overlay;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.form.Form;
import org.fenbo.registry.group.MessageGroup;
import org.fenbo.registry.keyplace.KeyPlace;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Team;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each entry names codes and so on that no entry has. */
class UnknownCodesTest {

    /** The findings of unknown codes, as field and code. */
    private static List<String> unknown(Entry... entries) {
        return findings(entries).stream()
                .filter(finding -> finding.code().startsWith("UNKNOWN_"))
                .map(finding -> finding.field() + " " + finding.value())
                .toList();
    }

    @Test
    @DisplayName("单位所写的上级、指挥单位、服务区域、负责人、副职、承接单位须存在 (REG-5d, ORG-3a)")
    void a_unit_names_only_what_exists() {
        Team team = new Team("X-4", "X-5", List.of());
        assertThat(unknown(Entry.of(new Unit(
                        "U-1",
                        "局",
                        Tier.DISTRICT,
                        UnitKind.DEPARTMENT,
                        "X-1",
                        List.of(),
                        List.of("A", "X-3"),
                        "X-2",
                        Validity.ALWAYS,
                        team,
                        "X-6"))))
                .containsExactly(
                        "parent X-1", "commander X-2", "serves X-3", "head X-4", "deputy X-5", "successor X-6");
    }

    @Test
    @DisplayName("人员所写的单位、关系单位、负责区域须存在 (REG-5d, ORG-4a)")
    void an_officer_names_only_what_exists() {
        Affiliation tie = new Affiliation(Affiliation.Kind.STATIONED_AT, "X-2", Validity.ALWAYS);
        Position post = new Position(null, null, List.of("A", "X-3"));
        assertThat(unknown(Entry.of(new Officer("O-1", "某", "X-1", List.of(Role.HANDLER), List.of(tie), post))))
                .containsExactly("unit X-1", "ties X-2", "leads X-3");
    }

    @Test
    @DisplayName("群组所写的区域、群主、上级群组，重点单位所写的网格须存在 (REG-5d, ORG-6, ORG-7a)")
    void a_group_and_a_key_place_name_only_what_exists() {
        assertThat(unknown(
                        Entry.of(new MessageGroup("G-1", "群", MessageGroup.Level.COMMUNITY, "X-3", "X-1", "X-2")),
                        Entry.of(new KeyPlace("P", "加油站", "FUEL_STATION", List.of("X-4"), null, List.of("灭火器"), 1))))
                .containsExactly("area X-1", "owner X-2", "parent X-3", "grids X-4");
    }

    @Test
    @DisplayName("专业网格所写的基础网格、单位、人员、事项须存在 (REG-5d, ORG-1f)")
    void a_professional_grid_names_only_what_exists() {
        assertThat(unknown(Entry.of(
                        new Overlay("N", "消防", "fire", List.of("X-1"), "X-2", List.of("X-3"), List.of("C", "X-4")))))
                .containsExactly("grids X-1", "unit X-2", "staff X-3", "categories X-4");
    }

    @Test
    @DisplayName("职责分类的上级，职责的协办单位，具体工作事项的事项、区域、承担单位和条件所指须存在 (REG-5d)")
    void a_class_a_duty_and_a_work_item_name_only_what_exists() {
        Entry duty = line(DutyKind.CORE).lead("U-D", "X-2").entry();
        WorkItem item = new WorkItem(
                "W",
                "D-1",
                "小修",
                List.of("X-5"),
                List.of("X-3"),
                "X-4",
                List.of(Conditions.parse("moon=full").orElseThrow()));
        assertThat(unknown(heading("K", "X-1", Tier.DISTRICT), duty, Entry.of(item)))
                .containsExactly(
                        "parent X-1", "cooperators X-2", "category X-3", "area X-4", "conditions moon", "body X-5");
    }

    @Test
    @DisplayName("策略的数字须在界限内，也在公布时检查 (CITY-1)")
    void the_numbers_of_a_policy_are_checked_when_it_is_published() {
        Entry policy = Entry.of(
                new NumberPolicy(NumberPolicy.Kind.CATALOGUE_REVIEW, Map.of(NumberPolicy.Name.MONTHS_UNREVIEWED, 121)));
        assertThat(findings(policy)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("NUMBER_OUT_OF_BOUNDS");
            assertThat(finding.remedy().english()).isEqualTo("write a number from 1 to 120");
        });
        Entry most = Entry.of(
                new NumberPolicy(NumberPolicy.Kind.CATALOGUE_REVIEW, Map.of(NumberPolicy.Name.MONTHS_UNREVIEWED, 120)));
        assertThat(findings(most, Entry.of(new Form("F", "表单", 1, "{}")))).isEmpty();
    }
}
