package org.fenbo.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.RandomRounds;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.drafting.DraftFromPast;
import org.fenbo.registry.drafting.SampleCase;
import org.fenbo.registry.drafting.Thresholds;
import org.fenbo.registry.drafting.UnitTier;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RevisionIndexTest {
    private static final Facts NOTHING =
            new Facts(Instant.parse("2026-11-25T04:00:00Z"), ZoneId.of("Asia/Shanghai"), Map.of());

    private static final Entries PLACES_AND_MATTERS = Entries.of(List.of(
            area("district", null),
            area("street", "district"),
            area("community", "street"),
            area("grid", "community"),
            category("top", null),
            category("main", "top"),
            category("sub", "main")));

    @Test
    @DisplayName("先比事项，再比区域，越具体越优先；落选的职责附理由 (REG-4a)")
    void the_nearer_category_wins_over_the_nearer_area() {
        Answer answer = answer(duty("D-1", "main", "grid"), duty("D-2", "sub", "district"), duty("D-3", "sub", null));

        assertThat(winner(answer)).isEqualTo("D-2");
        assertThat(answer.explanation().lost())
                .extracting(lost -> lost.match().duty().code(), Explanation.Lost::reason)
                .containsExactly(
                        tuple("D-3", Explanation.Reason.LESS_SPECIFIC_AREA),
                        tuple("D-1", Explanation.Reason.LESS_SPECIFIC_CATEGORY));
    }

    @Test
    @DisplayName("答复说明命中的规则 (REG-4a)")
    void an_answer_names_the_rule_that_won() {
        Answer answer = answer(duty("D-1", "main", "street"));

        assertThat(answer.explanation().winner())
                .extracting(Explanation.Match::sentence)
                .isEqualTo(new Words(
                        "职责 D-1 覆盖上 1 级的分类 main，适用上 2 级的区域 street",
                        "duty D-1 covers category main, 1 step above, in area street, 2 steps above"));
    }

    @Test
    @DisplayName("没有职责覆盖的，答复为无 (REG-5a)")
    void no_unit_is_responsible_for_a_matter_that_no_duty_covers() {
        assertThat(answer())
                .isInstanceOfSatisfying(
                        Answer.None.class, none -> assertThat(none.gap()).isEqualTo(Answer.Gap.NO_DUTY));
    }

    @Test
    void unknown_codes_are_reported() {
        RevisionIndex index = new RevisionIndex(1, PLACES_AND_MATTERS);

        assertThat(index.answer("nothing", "grid", NOTHING))
                .isInstanceOfSatisfying(
                        Answer.None.class, none -> assertThat(none.gap()).isEqualTo(Answer.Gap.UNKNOWN_CATEGORY));
        assertThat(index.answer("sub", "nowhere", NOTHING))
                .isInstanceOfSatisfying(
                        Answer.None.class, none -> assertThat(none.gap()).isEqualTo(Answer.Gap.UNKNOWN_AREA));
    }

    @Test
    @DisplayName("每个问题恰有一种答复，且与理由一致 (REG-5a, REG-4a)")
    void every_question_has_exactly_one_answer_and_the_explanation_agrees() {
        long seed = RandomRounds.seed();
        System.out.println("seed of the random registries: " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < RandomRounds.of(60); round++) {
            Entries entries =
                    RandomRegistry.with(random, 1 + random.nextInt(30), 1 + random.nextInt(20), random.nextInt(120));
            RevisionIndex index = new RevisionIndex(round, entries);
            for (String category : entries.categories().keySet()) {
                for (String area : entries.areas().keySet()) {
                    Facts facts = RandomRegistry.facts(random);
                    Answer answer = index.answer(category, area, facts);
                    checkAgainstDefinition(entries, answer, new Question(category, area, facts), "seed " + seed);
                }
            }
        }
    }

    private static int steps(Duty duty, List<String> categories) {
        return duty.categories().stream()
                .mapToInt(categories::indexOf)
                .filter(step -> step >= 0)
                .min()
                .orElseThrow();
    }

    private record Question(String category, String area, Facts facts) {}

    /**
     * Applies the rule literally and slowly. The method ranks all duties that cover the matter. The first duty whose
     * conditions are met is the answer.
     */
    private static void checkAgainstDefinition(Entries entries, Answer answer, Question asked, String seed) {
        List<String> categories = Hierarchy.of(entries.categories().values(), Category::code, Category::parent)
                .chain(asked.category());
        List<@Nullable String> areas = new ArrayList<>(
                Hierarchy.of(entries.areas().values(), Area::code, Area::parent).chain(asked.area()));
        areas.add(null);
        List<Duty> covering = entries.duties().values().stream()
                .filter(duty ->
                        duty.categories().stream().anyMatch(categories::contains) && areas.contains(duty.area()))
                .toList();
        List<Duty> ranked = covering.stream()
                .filter(duty -> duty.scope().conditions().stream().allMatch(one -> one.holds(asked.facts())))
                .filter(duty -> duty.scope().validity().on(asked.facts().day()))
                .sorted(Comparator.<Duty>comparingInt(duty -> steps(duty, categories))
                        .thenComparingInt(duty -> areas.indexOf(duty.area()))
                        .thenComparingInt(duty -> -duty.scope().conditions().size()))
                .toList();
        assertThat(Optional.ofNullable(answer.explanation().winner()).map(match -> match.duty()))
                .as(seed)
                .isEqualTo(ranked.stream().findFirst());
        assertThat(answer.explanation().lost())
                .as(seed)
                .filteredOn(lost -> lost.unmet() == null && lost.reason() != Explanation.Reason.NOT_IN_FORCE)
                .extracting(lost -> lost.match().duty())
                .isEqualTo(ranked.stream().skip(1).toList());
        assertThat(answer.explanation().lost())
                .as(seed)
                .hasSize(covering.size() - Math.min(1, ranked.size()))
                .allSatisfy(lost -> assertThat(lost.unmet() != null)
                        .isEqualTo(lost.reason() == Explanation.Reason.CONDITION_NOT_MET
                                || lost.reason() == Explanation.Reason.FACT_NOT_KNOWN));
        switch (answer) {
            case Answer.ByDuty byDuty -> {
                GrantedPower power = byDuty.explanation().power();
                String lead = power == null ? byDuty.lead() : "U" + power.duty().substring(1);
                assertThat(ranked.getFirst().assignment())
                        .as(seed)
                        .isEqualTo(new Assignment.ToLead(lead, byDuty.cooperators()));
                assertThat(power == null || byDuty.lead().equals(power.team()))
                        .as(seed)
                        .isTrue();
            }
            case Answer.ByDecision byDecision ->
                assertThat(ranked.getFirst().assignment())
                        .as(seed)
                        .isEqualTo(new Assignment.ByDecision(byDecision.candidates()));
            case Answer.OfComponent component -> throw new AssertionError(seed + ": nobody asked for " + component);
            case Answer.None none -> {
                assertThat(ranked).as(seed).isEmpty();
                assertThat(none.gap()).as(seed).isEqualTo(Answer.Gap.NO_DUTY);
            }
        }
    }

    @Test
    @DisplayName("REG-13 由历史案件推定的草案与正式清单的查找规则一致")
    void a_draft_from_past_cases_and_the_registry_give_the_same_answers() {
        long seed = RandomRounds.seed();
        System.out.println("seed of the past: " + seed);
        Random random = new Random(seed);
        List<SampleCase> cases = new ArrayList<>();
        for (int index = 0; index < 400; index++) {
            cases.add(new SampleCase(
                    "C" + random.nextInt(5), "S" + random.nextInt(4), "U" + random.nextInt(3), UnitTier.STREET));
        }
        var draft = new DraftFromPast(new Thresholds(0.4, 4)).of(cases);
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < 5; index++) {
            entries.add(category("C" + index, null));
            entries.add(area("S" + index, null));
        }
        draft.entered()
                .forEach(line -> entries.add(duty(
                        line.category() + line.street(),
                        line.category(),
                        line.street(),
                        line.lead().unit())));
        RevisionIndex index = new RevisionIndex(1, Entries.of(entries));

        for (int category = 0; category < 5; category++) {
            for (int street = 0; street < 5; street++) {
                Answer answer = index.answer("C" + category, "S" + street, NOTHING);
                var line = draft.lookup("C" + category, "S" + street).orElseThrow();
                assertThat(winner(answer)).as("seed " + seed).isEqualTo(line.category() + line.street());
            }
        }
    }

    @Test
    @DisplayName("REG-4 条件优先：同一分类和区域中，有条件的职责先于无条件的职责；答复说明哪个条件未满足")
    void a_duty_whose_conditions_are_met_has_priority_over_a_duty_without_conditions() {
        Entry always = duty("D-1", "sub", "grid");
        Entry atNight = conditional("D-2", "time=22:00-06:00");
        Entry atNightBySensor = conditional("D-3", "time=22:00-06:00", "channel=SENSOR");
        RevisionIndex index = index(always, atNight, atNightBySensor);
        Instant night = Instant.parse("2026-11-25T15:00:00Z");
        assertThat(winner(index.answer("sub", "grid", index.facts(night, Map.of("channel", "SENSOR")))))
                .isEqualTo("D-3");
        Answer withoutChannel = index.answer("sub", "grid", index.facts(night, Map.of()));
        assertThat(winner(withoutChannel)).isEqualTo("D-2");
        assertThat(withoutChannel.explanation().lost())
                .extracting(lost -> lost.match().duty().code(), Explanation.Lost::reason)
                .containsExactly(
                        tuple("D-3", Explanation.Reason.FACT_NOT_KNOWN),
                        tuple("D-1", Explanation.Reason.LESS_SPECIFIC_CONDITIONS));
        assertThat(winner(index.answer("sub", "grid", index.facts(night.plusSeconds(8 * 3_600), Map.of()))))
                .isEqualTo("D-1");
    }

    @Test
    void if_the_area_is_unknown_only_duties_for_all_areas_apply() {
        RevisionIndex index = index(duty("D-1", "sub", "district"), duty("D-2", "main", null));
        assertThat(winner(index.answerAnywhere("sub", NOTHING))).isEqualTo("D-2");
        assertThat(winner(index.answer("sub", "grid", NOTHING))).isEqualTo("D-1");
        assertThat(winner(index(duty("D-1", "sub", "district")).answerAnywhere("sub", NOTHING)))
                .isEqualTo("nobody");
    }

    @Test
    @DisplayName("赋权已承接且在有效期内，由街道队伍负责，否则仍由授权部门负责 (REG-14c)")
    void a_team_that_has_claimed_a_power_answers_instead_of_the_department() {
        LocalDate first = LocalDate.of(2027, 1, 1);
        RevisionIndex index = index(
                duty("D-1", "sub", null),
                power("P-OFFERED", null, new Validity(null, null)),
                power("P-CLAIMED", "U-TEAM", new Validity(first, first.plusDays(364))));
        Answer before = index.answer("sub", "grid", index.facts(Instant.parse("2026-12-31T15:59:59Z"), Map.of()));
        Answer during = index.answer("sub", "grid", index.facts(Instant.parse("2026-12-31T16:00:00Z"), Map.of()));
        Answer elsewhere =
                index.answer("sub", "district", index.facts(Instant.parse("2027-06-01T00:00:00Z"), Map.of()));
        assertThat(lead(before)).isEqualTo("U-1");
        assertThat(lead(during)).isEqualTo("U-TEAM");
        assertThat(during.explanation().power()).extracting(GrantedPower::code).isEqualTo("P-CLAIMED");
        assertThat(lead(elsewhere)).isEqualTo("U-1");
    }

    private static Entry power(String code, @Nullable String team, Validity validity) {
        return Entry.of(new GrantedPower(code, "D-1", "street", team, validity, "依据", List.of(), null));
    }

    private static String lead(Answer answer) {
        return ((Answer.ByDuty) answer).lead();
    }

    private static Entry conditional(String code, String... conditions) {
        Duty plain = (Duty) duty(code, "sub", "grid").content();
        List<Condition> all = Arrays.stream(conditions)
                .map(text -> Conditions.parse(text).orElseThrow())
                .toList();
        return Entry.of(new Duty(
                code,
                code,
                plain.terms(),
                new DutyScope("sub", "grid", all, Validity.ALWAYS),
                plain.assignment(),
                false));
    }

    private static RevisionIndex index(Entry... duties) {
        List<Entry> entries = new ArrayList<>(PLACES_AND_MATTERS.all());
        entries.addAll(List.of(duties));
        return new RevisionIndex(1, Entries.of(entries));
    }

    private static String winner(Answer answer) {
        Explanation.Match winner = answer.explanation().winner();
        return winner == null ? "nobody" : winner.duty().code();
    }

    private static Answer answer(Entry... duties) {
        return index(duties).answer("sub", "grid", NOTHING);
    }

    private static Entry duty(String code, String category, @Nullable String area) {
        return duty(code, category, area, "U-1");
    }

    private static Entry duty(String code, String category, @Nullable String area, String lead) {
        return Entry.of(new Duty(
                code, code, DutyKind.CORE, category, area, new Assignment.ToLead(lead, List.of()), null, false));
    }

    private static Entry area(String code, @Nullable String parent) {
        return Entry.of(new Area(code, code, AreaKind.GRID, parent, null));
    }

    private static Entry category(String code, @Nullable String parent) {
        return Entry.of(new Category(code, code, parent, Urgency.NORMAL, null));
    }
}
