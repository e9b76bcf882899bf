package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Candidate;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Role;
import org.fenbo.registry.refusal.Finding;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SoundnessTest {

    @Test
    void entries_that_fit_together_are_sound() {
        assertThat(findings(duty("D-1", "C", "A", "U"), duty("D-2", "C", null, "U")))
                .isEmpty();
    }

    @Test
    @DisplayName("REG-5 发布拒绝两条同级答复")
    void two_duties_for_one_category_and_area_are_refused() {
        assertThat(findings(duty("D-1", "C", "A", "U"), duty("D-2", "C", "A", "U")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("EQUAL_RANK");
                    assertThat(finding.place()).isEqualTo(new Finding.InEntry("duty", "D-2"));
                    assertThat(finding.reason()).isEqualTo("duties D-1 and D-2 both answer for category C in area A");
                    assertThat(finding.remedy()).startsWith("remove one of them");
                });
        assertThat(codes(duty("D-1", "C", null, "U"), duty("D-2", "C", null, "U")))
                .containsExactly("EQUAL_RANK");
    }

    @Test
    @DisplayName("REG-5 发布拒绝未知的单位、事项、区域")
    void what_a_duty_names_has_to_be_there() {
        assertThat(codes(duty("D-1", "X", "Y", "Z")))
                .containsExactly("UNKNOWN_CATEGORY", "UNKNOWN_AREA", "UNKNOWN_UNIT");
        assertThat(codes(new Entry.OfDuty(new Duty(
                        "D-1",
                        "t",
                        DutyKind.CORE,
                        "C",
                        null,
                        new Assignment.ByDecision(List.of(new Candidate("U", 0.5, 1), new Candidate("Z", 0.5, 1))),
                        null,
                        false))))
                .containsExactly("UNKNOWN_UNIT");
    }

    @Test
    void what_units_officers_and_admissions_name_has_to_be_there() {
        assertThat(codes(
                        new Entry.OfUnit(
                                new Unit("U2", "二", Tier.STREET, UnitKind.CENTRE, "U9", List.of(), List.of("A", "A9"))),
                        new Entry.OfOfficer(new Officer("O", "人", "U9", List.of(Role.HANDLER))),
                        new Entry.OfAdmission(new Admission("P", "C9", "A9", "U9", Threshold.STREET, false, 0))))
                .containsExactly(
                        "UNKNOWN_UNIT",
                        "UNKNOWN_AREA",
                        "UNKNOWN_UNIT",
                        "UNKNOWN_CATEGORY",
                        "UNKNOWN_AREA",
                        "UNKNOWN_UNIT");
    }

    @Test
    @DisplayName("ORG-1 区域不得自成环")
    void areas_and_categories_must_not_lie_within_themselves() {
        assertThat(findings(area("A1", "A2"), area("A2", "A1"), area("A3", "A1"), category("C1", "C1")))
                .extracting(Finding::place)
                .containsExactly(
                        new Finding.InEntry("area", "A1"),
                        new Finding.InEntry("area", "A2"),
                        new Finding.InEntry("category", "C1"));
    }

    @Test
    void a_parent_has_to_be_there() {
        assertThat(codes(area("A1", "A9"), category("C1", "C9"))).containsExactly("UNKNOWN_AREA", "UNKNOWN_CATEGORY");
    }

    @Test
    void a_revision_without_areas_or_categories_is_refused() {
        assertThat(Soundness.findings(Entries.of(List.of())))
                .extracting(Finding::code)
                .containsExactly("NOTHING_OF_THIS_KIND", "NOTHING_OF_THIS_KIND");
    }

    private static List<String> codes(Entry... entries) {
        return findings(entries).stream().map(Finding::code).toList();
    }

    private static List<Finding> findings(Entry... entries) {
        List<Entry> all = new ArrayList<>(List.of(area("A", null), category("C", null)));
        all.add(new Entry.OfUnit(
                new Unit("U", "一", Tier.DISTRICT, UnitKind.DEPARTMENT, null, List.of(), List.of("A"))));
        all.addAll(List.of(entries));
        return Soundness.findings(Entries.of(all));
    }

    private static Entry area(String code, @Nullable String parent) {
        return new Entry.OfArea(new Area(code, code, AreaKind.STREET, parent, null));
    }

    private static Entry category(String code, @Nullable String parent) {
        return new Entry.OfCategory(new Category(code, code, parent, Urgency.NORMAL, null));
    }

    private static Entry duty(String code, String category, @Nullable String area, String lead) {
        return new Entry.OfDuty(new Duty(
                code, "职责", DutyKind.CORE, category, area, new Assignment.ToLead(lead, List.of()), null, false));
    }
}
