package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.publication.ListFixture.codes;
import static org.fenbo.registry.publication.ListFixture.fields;
import static org.fenbo.registry.publication.ListFixture.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Classification;
import org.fenbo.registry.catalogue.Handling;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.Listing;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.component.Component;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.power.GrantedPower;
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

/** What publishing checks about components, standards, services at stations, categories and powers. */
class ThingChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Validity UNTIL_TODAY = new Validity(null, TODAY);
    private static final Validity LATER = new Validity(TODAY.plusDays(1), null);

    @Test
    @DisplayName("部件的区域、权属和维护单位，以及无主部件的轮值单位，须存在且一直有效 (REG-16a,d)")
    void a_component_names_an_area_and_units_that_last() {
        assertThat(codes(component("S", "U-D", "U-S"))).isEmpty();
        assertThat(codes(component("S", null, null))).isEmpty();
        assertThat(fields(component("X", "U-X", "U-Y"))).containsExactly("area", "owner", "maintainer");
        Entry ending = unit("U-END", UNTIL_TODAY);
        assertThat(codes(ending, component("S", "U-END", null))).containsExactly("UNIT_ENDS_BEFORE");
        assertThat(codes(ending, Entry.of(new Policy.Ownerless(List.of("U-D", "U-END")))))
                .containsExactly("UNIT_ENDS_BEFORE");
        assertThat(fields(Entry.of(new Policy.Ownerless(List.of("U-X"))))).containsExactly("rota");
    }

    private static Entry component(String area, @Nullable String owner, @Nullable String maintainer) {
        return Entry.of(new Component("P-1", "井盖", area, null, null, owner, maintainer));
    }

    private static Entry unit(String code, Validity days) {
        return Entry.of(
                new Unit(code, code, Tier.DISTRICT, UnitKind.DEPARTMENT, null, List.of(), List.of(), null, days));
    }

    @Test
    @DisplayName("整治标准的隐患在目录中，有步骤和证据；同一隐患的同名标准不同时有效 (REG-19a)")
    void a_standard_has_a_hazard_steps_and_evidence_and_is_not_repeated() {
        Entry whole = standard("T-1", "C", "清扫", UNTIL_TODAY, List.of("清扫"), List.of("照片"));
        assertThat(codes(whole)).isEmpty();
        assertThat(codes(standard("T-1", "X", "清扫", UNTIL_TODAY, List.of("清扫"), List.of("照片"))))
                .containsExactly("UNKNOWN_CATEGORY");
        assertThat(codes(standard("T-1", "C", "清扫", UNTIL_TODAY, List.of(), List.of())))
                .containsExactly("NO_STEPS", "NO_EVIDENCE");
        assertThat(codes(whole, standard("T-2", "C", "清扫", UNTIL_TODAY, List.of("清扫"), List.of("照片"))))
                .containsExactly("LINE_TWICE");
        assertThat(codes(whole, standard("T-2", "C", "清扫", LATER, List.of("清扫"), List.of("照片"))))
                .isEmpty();
        assertThat(codes(whole, standard("T-2", "C", "清运", UNTIL_TODAY, List.of("清扫"), List.of("照片"))))
                .isEmpty();
    }

    private static Entry standard(
            String code, String category, String title, Validity days, List<String> steps, List<String> evidence) {
        TimeLimit limit = new TimeLimit(1, LimitUnit.WORKING_DAYS);
        return Entry.of(new Standard(code, title, category, "整洁", steps, evidence, limit, days));
    }

    @Test
    @DisplayName("进站事项的部门一直有效、区域存在；同一地点的同一事项不同时列出 (REG-19d)")
    void a_service_at_a_station_has_a_department_and_is_not_repeated() {
        Entry whole = service("P-1", "U-D", "S", "一楼", UNTIL_TODAY);
        assertThat(codes(whole)).isEmpty();
        assertThat(fields(service("P-1", "U-X", "X", "一楼", UNTIL_TODAY))).containsExactly("department", "area");
        assertThat(codes(unit("U-END", UNTIL_TODAY), service("P-1", "U-END", "S", "一楼", Validity.ALWAYS)))
                .containsExactly("UNIT_ENDS_BEFORE");
        assertThat(codes(whole, service("P-2", "U-D", "S", "一楼", UNTIL_TODAY))).containsExactly("SERVICE_TWICE");
        assertThat(codes(whole, service("P-2", "U-D", "S", "二楼", UNTIL_TODAY))).isEmpty();
        assertThat(codes(whole, service("P-2", "U-D", "A", "一楼", UNTIL_TODAY))).isEmpty();
        assertThat(codes(whole, service("P-2", "U-D", "S", "一楼", LATER))).isEmpty();
    }

    private static Entry service(String code, String department, String area, String place, Validity days) {
        return Entry.of(new StationService(code, "老年证", department, area, place, "09:00-17:00", List.of(), days));
    }

    @Test
    @DisplayName("两个事项在同一体系中不能有同一编码；事项的表单须存在 (REG-11c,i)")
    void two_categories_do_not_have_the_same_code_of_another_system() {
        assertThat(codes(category("C1", "DB44", "9", null), category("C2", "DB44", "8", null)))
                .isEmpty();
        assertThat(codes(category("C1", "DB44", "9", null), category("C2", "DB45", "9", null)))
                .isEmpty();
        assertThat(codes(category("C1", "DB44", "9", null), category("C2", "DB44", "9", null)))
                .containsExactly("CODE_TWICE");
        assertThat(codes(category("C1", "DB44", "9", "F-X"))).containsExactly("UNKNOWN_FORM");
    }

    private static Entry category(String code, String system, String other, @Nullable String form) {
        Handling handling = new Handling(new TreeMap<>(), null, form, Map.of(), null, List.of(), List.of(), List.of());
        Listing listing = new Listing(new TreeMap<>(Map.of(system, other)), null);
        return Entry.of(new Category(code, code, null, Urgency.NORMAL, null, Classification.NONE, handling, listing));
    }

    @Test
    @DisplayName("人工研判的条目无主办单位，不能赋权；赋权的职责、区域、单位须存在且有效 (REG-14a)")
    void a_power_is_granted_by_a_lead_for_a_known_area_to_a_unit_that_lasts() {
        Entry open = line(DutyKind.CORE).byDecision("U-D").entry();
        assertThat(codes(open, power("D-1", "S", null))).containsExactly("NOBODY_GRANTS");
        Entry led = line(DutyKind.CORE).entry();
        assertThat(codes(led, power("D-1", "S", null))).isEmpty();
        assertThat(fields(led, power("D-9", "X", "U-X"))).containsExactly("duty", "area", "team");
        assertThat(codes(led, unit("U-END", UNTIL_TODAY), power("D-1", "S", "U-END")))
                .containsExactly("UNIT_ENDS_BEFORE");
    }

    private static Entry power(String duty, String area, @Nullable String team) {
        return Entry.of(new GrantedPower("P", duty, area, team, Validity.ALWAYS, "依据", List.of(), null));
    }

    @Test
    @DisplayName("生效日以前的日子不检查；已过期的条目不检查其单位 (REG-5d)")
    void only_the_days_from_the_first_day_on_are_checked() {
        Entry young = unit("U-NEW", new Validity(TODAY, null));
        assertThat(codes(young, service("P-1", "U-NEW", "S", "一楼", Validity.ALWAYS)))
                .isEmpty();
        assertThat(codes(unit("U-NEW", LATER), service("P-1", "U-NEW", "S", "一楼", Validity.ALWAYS)))
                .containsExactly("UNIT_ENDS_BEFORE");
        Entry gone = unit("U-OLD", new Validity(null, TODAY.minusDays(1)));
        assertThat(codes(gone, service("P-1", "U-OLD", "S", "一楼", new Validity(null, TODAY.minusDays(1)))))
                .isEmpty();
        assertThat(codes(gone, service("P-1", "U-OLD", "S", "一楼", UNTIL_TODAY))).containsExactly("UNIT_EXPIRED");
    }
}
