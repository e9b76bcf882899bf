package org.fenbo.registry.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.difference.Handover.Holder;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static Entry duty(String code, String category, String lead) {
        return duty(code, category, new Assignment.ToLead(lead, List.of()));
    }

    private static Entry duty(String code, String category, Assignment assignment) {
        return Entry.of(new Duty(code, "职责", DutyKind.CORE, category, "S1", assignment, null, false));
    }

    private static Difference between(List<Entry> before, List<Entry> after) {
        return Difference.between(Entries.of(before), Entries.of(after));
    }

    @Test
    void equal_entries_have_no_differences() {
        List<Entry> entries = List.of(duty("D1", "C1", "U-A"), duty("D2", "C2", "U-B"));
        assertThat(between(entries, entries)).isEqualTo(new Difference(List.of(), List.of()));
    }

    @Test
    @DisplayName("REG-3 两个版本之间的新增、删除、修改逐条列出")
    void entries_are_added_removed_and_altered() {
        Entry stays = duty("D1", "C1", "U-A");
        Entry goes = duty("D2", "C2", "U-A");
        Entry before = duty("D3", "C3", "U-A");
        Entry after = duty("D3", "C3", "U-B");
        Entry comes = duty("D4", "C4", "U-A");
        assertThat(between(List.of(stays, goes, before), List.of(stays, after, comes))
                        .changes())
                .containsExactly(new Change.Removed(goes), new Change.Altered(before, after), new Change.Added(comes));
    }

    @Test
    @DisplayName("REG-8 责任单位变更的事项列明原单位与新单位")
    void a_handover_names_the_unit_before_and_the_unit_after() {
        Difference difference = between(
                List.of(duty("D1", "C1", "U-A"), duty("D2", "C2", "U-A")),
                List.of(duty("D1", "C1", "U-B"), duty("D9", "C2", "U-A")));
        Handover handover = new Handover("C1", "S1", "", new Holder("U-A", true), new Holder("U-B", true));
        assertThat(difference.handovers()).containsExactly(handover);
        assertThat(handover.isBetweenUnits()).isTrue();
        assertThat(difference.byUnit().get("U-A")).isEqualTo(new Difference.Balance(List.of(), List.of(handover)));
        assertThat(difference.byUnit().get("U-B")).isEqualTo(new Difference.Balance(List.of(handover), List.of()));
    }

    @Test
    void the_likeliest_candidate_holds_a_matter_that_a_person_decides() {
        Holder duty = new Holder("U-A", true);
        Difference same = between(List.of(duty("D1", "C1", "U-A")), List.of(duty("D1", "C1", open("U-A"))));
        assertThat(same.handovers()).containsExactly(new Handover("C1", "S1", "", duty, new Holder("U-A", false)));
        assertThat(same.handovers().getFirst().isBetweenUnits()).isFalse();
        assertThat(same.byUnit()).isEmpty();
        Difference other = between(List.of(duty("D1", "C1", "U-A")), List.of(duty("D1", "C1", open("U-B"))));
        assertThat(other.handovers().getFirst().isBetweenUnits()).isTrue();
        assertThat(other.byUnit()).containsOnlyKeys("U-A", "U-B");
    }

    @Test
    void a_unit_loses_the_matter_of_a_removed_duty() {
        Difference difference = between(List.of(duty("D1", "C1", "U-A")), List.of());
        Handover gone = new Handover("C1", "S1", "", new Holder("U-A", true), null);
        assertThat(difference.byUnit())
                .containsExactly(Map.entry("U-A", new Difference.Balance(List.of(), List.of(gone))));
    }

    @Test
    @DisplayName("同一事项按条件分为几项职责的，各自比较，一项移交不被另一项遮住")
    void duties_that_differ_in_their_conditions_are_compared_one_by_one() {
        Entry hotline = duty("D1", "U-A", "channel=HOTLINE", Validity.ALWAYS);
        Entry citizen = duty("D2", "U-B", "channel=CITIZEN", Validity.ALWAYS);
        Entry moved = duty("D1", "U-C", "channel=HOTLINE", Validity.ALWAYS);

        assertThat(between(List.of(hotline, citizen), List.of(moved, citizen)).handovers())
                .containsExactly(
                        new Handover("C1", "S1", "channel=HOTLINE", new Holder("U-A", true), new Holder("U-C", true)));
    }

    @Test
    void duties_that_follow_each_other_are_compared_in_their_order() {
        Validity spring = new Validity(null, LocalDate.of(2027, 5, 31));
        Validity later = new Validity(LocalDate.of(2027, 6, 1), null);
        Entry first = duty("D1", "U-A", "", spring);
        Entry second = duty("D2", "U-B", "", later);

        assertThat(between(List.of(first), List.of(first, second)).handovers())
                .containsExactly(new Handover("C1", "S1", "", null, new Holder("U-B", true)));
        assertThat(between(List.of(second, first), List.of(first, second)).handovers())
                .isEmpty();
    }

    private static Entry duty(String code, String lead, String condition, Validity validity) {
        return Entry.of(new Duty(
                code,
                "职责",
                new DutyWording(DutyKind.CORE, null, null, "依据", Collections.emptySortedMap()),
                new DutyScope("C1", "S1", Conditions.parse(condition).stream().toList(), validity),
                new Assignment.ToLead(lead, List.of()),
                false));
    }

    private static Assignment open(String likeliest) {
        return new Assignment.ByDecision(List.of(new RankedUnit(likeliest, 0.5, 3)));
    }
}
