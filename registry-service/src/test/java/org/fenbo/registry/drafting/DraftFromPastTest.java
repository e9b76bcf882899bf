package org.fenbo.registry.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DraftFromPastTest {

    private final List<SampleCase> past = new ArrayList<>();

    @Test
    @DisplayName("占比与件数均达标的条目成为职责，自动派单 (REG-13b)")
    void a_line_that_meets_both_thresholds_sends_orders_automatically() {
        happened(9, "stall", "Longtian", "squad");
        happened(1, "stall", "Longtian", "works");

        var line = draft().lookup("stall", "Longtian").orElseThrow();

        assertThat(line.sends()).isTrue();
        assertThat(line.lead()).isEqualTo(new DraftedUnit("squad", UnitTier.STREET, 9, 0.9));
        assertThat(line.others()).containsExactly(new DraftedUnit("works", UnitTier.STREET, 1, 0.1));
        assertThat(line.support()).isEqualTo(10);
    }

    @Test
    @DisplayName("占比不足的条目由人工研判，附候选单位排序 (REG-5b, REG-13b)")
    void a_line_whose_lead_has_a_low_share_is_by_decision_with_ranked_candidates() {
        happened(2, "stall", "Longtian", "works");
        happened(8, "stall", "Longtian", "squad");

        var line = draft().lookup("stall", "Longtian").orElseThrow();

        assertThat(line.standing()).isEqualTo(DraftLineState.BY_DECISION);
        assertThat(line.candidates()).extracting(DraftedUnit::unit).containsExactly("squad", "works");
    }

    @Test
    void a_line_with_too_few_cases_sends_no_orders() {
        happened(3, "stall", "Longtian", "squad");

        assertThat(draft().lookup("stall", "Longtian").orElseThrow().sends()).isFalse();
    }

    @Test
    void a_district_can_choose_the_thresholds() {
        happened(3, "stall", "Longtian", "squad");

        var draft = new DraftFromPast(new Thresholds(0.9, 3)).of(past);

        assertThat(draft.lookup("stall", "Longtian").orElseThrow().sends()).isTrue();
    }

    @Test
    void the_line_of_all_streets_applies_to_a_street_without_past_cases() {
        happened(4, "stall", "Longtian", "squad");

        assertThat(draft().lookup("stall", "Biling").orElseThrow().street()).isNull();
    }

    @Test
    void a_category_without_past_cases_has_no_line() {
        assertThat(draft().lookup("stall", "Longtian")).isEmpty();
    }

    @Test
    void a_street_line_with_few_cases_and_the_same_lead_yields_to_the_category_duty() {
        happened(9, "water", "Longtian", "utility");
        happened(1, "water", "Biling", "utility");

        var draft = draft();

        assertThat(draft.lookup("water", "Biling").orElseThrow().sends()).isTrue();
        assertThat(draft.lines()).extracting(DraftLine::standing).contains(DraftLineState.YIELDS);
        assertThat(draft.entered()).extracting(DraftLine::standing).doesNotContain(DraftLineState.YIELDS);
    }

    @Test
    void a_street_line_with_another_lead_hides_the_category_duty() {
        happened(19, "water", "Longtian", "utility");
        happened(1, "water", "Biling", "Biling works");

        assertThat(draft().lookup("water", "Longtian").orElseThrow().sends()).isTrue();
        assertThat(draft().lookup("water", "Biling").orElseThrow().standing()).isEqualTo(DraftLineState.BY_DECISION);
    }

    @Test
    @DisplayName("历史上由社区承办的条目，随草案生成准入，待审批 (REG-9j)")
    void a_line_led_by_a_community_implies_an_admission() {
        happened(4, "dispute", "Longtian", "Nanbu", UnitTier.COMMUNITY);
        happened(6, "dispute", "Biling", "justice office", UnitTier.DISTRICT);

        assertThat(draft().admissions()).containsExactly(new ImpliedAdmission("dispute", "Longtian", "Nanbu", 4));
    }

    @Test
    void a_case_without_category_or_unit_is_skipped_and_a_case_without_street_counts_for_all_streets() {
        happened(4, "", "Longtian", "squad");
        happened(4, "stall", "Longtian", "");
        happened(4, "stall", "", "squad");

        assertThat(draft().lines()).singleElement().satisfies(line -> {
            assertThat(line.street()).isNull();
            assertThat(line.support()).isEqualTo(4);
        });
    }

    private Draft draft() {
        return new DraftFromPast(Thresholds.DEFAULT).of(past);
    }

    private void happened(int cases, String category, String street, String unit) {
        happened(cases, category, street, unit, UnitTier.STREET);
    }

    private void happened(int cases, String category, String street, String unit, UnitTier tier) {
        past.addAll(Collections.nCopies(cases, new SampleCase(category, street, unit, tier)));
    }
}
