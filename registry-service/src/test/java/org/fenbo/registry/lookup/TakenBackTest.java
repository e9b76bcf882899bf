package org.fenbo.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.registry.RandomRounds;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.hierarchy.Hierarchy;
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

/** Random registries with duties that departments took back, and random questions. */
class TakenBackTest {
    private static final int QUESTIONS = RandomRounds.of(10_000);
    private static final int MOST_QUESTIONS = RandomRounds.of(200_000);
    private static final int AT_LEAST = RandomRounds.of(1_000);
    private static final List<Unit> UNITS = List.of(
            unit("U-D0", Tier.DISTRICT, UnitKind.DEPARTMENT),
            unit("U-D1", Tier.DISTRICT, UnitKind.DEPARTMENT),
            unit("U-AGENCY", Tier.STREET, UnitKind.STATIONED_AGENCY),
            unit("U-S0", Tier.STREET, UnitKind.CENTRE),
            unit("U-S1", Tier.STREET, UnitKind.SQUAD),
            unit("U-C0", Tier.COMMUNITY, UnitKind.COMMUNITY));
    private static final List<String> DEPARTMENTS = List.of("U-D0", "U-D1", "U-AGENCY");
    private static final List<String> OF_STREETS = List.of("U-S0", "U-S1", "U-C0");
    private static final List<String> FACTS = List.of("channel=HOTLINE", "size=..5", "size=3..", "nature=COMPLAINT");

    /** What the random questions are about. */
    private enum Case {
        TAKEN_BACK,
        STREET_WITHOUT_LISTS,
        PERHAPS,
        AREA_NOT_KNOWN,
        WITH_ITEM,
        WITH_POWER
    }

    @Test
    @DisplayName("上级收回的事项，查询的答复绝不是街道、镇、社区，收回的条件、区域、分类不明时也不是，而由人工在可能收回的部门中研判：随机清单、随机提问，每种情形至少一千次 (REG-5a, REG-17d)")
    void an_answer_never_names_a_street_for_a_matter_that_was_taken_back() {
        long seed = RandomRounds.seed();
        Random random = new Random(seed);
        Map<Case, Integer> met = new EnumMap<>(Case.class);
        for (int question = 0; question < QUESTIONS || (!enough(met) && question < MOST_QUESTIONS); question++) {
            Entries entries = registry(random);
            String category = any(random, List.copyOf(entries.categories().keySet()));
            String area = random.nextInt(8) == 0
                    ? null
                    : any(random, List.copyOf(entries.areas().keySet()));
            RevisionIndex index = new RevisionIndex(1, entries);
            Facts facts = index.facts(Instant.parse("2026-11-25T04:00:00Z"), known(random));
            String as = "seed " + seed + ", question " + question;
            if (takenBack(entries, category, area, facts, true)) {
                Answer answer = ask(index, category, area, facts);
                assertThat(named(answer)).as(as).doesNotContainAnyElementsOf(OF_STREETS);
                boolean surely = area != null && takenBack(entries, category, area, facts, false);
                if (surely) {
                    assertThat(answer).as(as).isInstanceOf(Answer.ByDuty.class);
                }
                assertThat(answer).as(as).isNotInstanceOf(Answer.None.class);
                assertThat(named(answer)).as(as).isNotEmpty();
                count(met, ask(new RevisionIndex(1, withoutLists(entries)), category, area, facts));
                met.merge(
                        area == null ? Case.AREA_NOT_KNOWN : surely ? Case.TAKEN_BACK : Case.PERHAPS, 1, Integer::sum);
            }
        }
        System.out.println("seed " + seed + ", about matters taken back: " + met);
        assertThat(enough(met)).as(met.toString()).isTrue();
    }

    private static boolean enough(Map<Case, Integer> met) {
        return Stream.of(Case.values()).allMatch(one -> met.getOrDefault(one, 0) >= AT_LEAST);
    }

    // What the answer would be without the three lists.
    private static void count(Map<Case, Integer> met, Answer without) {
        if (named(without).stream().anyMatch(OF_STREETS::contains)) {
            met.merge(Case.STREET_WITHOUT_LISTS, 1, Integer::sum);
        }
        if (without.explanation().item() != null) {
            met.merge(Case.WITH_ITEM, 1, Integer::sum);
        }
        if (without.explanation().power() != null) {
            met.merge(Case.WITH_POWER, 1, Integer::sum);
        }
    }

    private static Answer ask(RevisionIndex index, String category, @Nullable String area, Facts facts) {
        return area == null ? index.answerAnywhere(category, facts) : index.answer(category, area, facts);
    }

    // The definition, without the index: a line takes back this category or one above it, in this area or one above it.
    // If a fact or the area isn't known, or if the line is in an area or a category below the asked one, the line may
    // take the matter back.
    private static boolean takenBack(
            Entries entries, String category, @Nullable String area, Facts facts, boolean orMaybe) {
        List<String> categories = Hierarchy.of(entries.categories().values(), Category::code, Category::parent)
                .chain(category);
        List<String> areas = area == null
                ? List.copyOf(entries.areas().keySet())
                : Hierarchy.of(entries.areas().values(), Area::code, Area::parent)
                        .chain(area);
        return entries.duties().values().stream()
                .filter(duty -> duty.terms().list() == StreetList.TAKEN_BACK)
                .filter(duty -> duty.categories().stream()
                        .anyMatch(one -> categories.contains(one) || (orMaybe && isBelow(entries, one, category))))
                .filter(duty -> duty.area() == null
                        || areas.contains(duty.area())
                        || (orMaybe && area != null && isIn(entries, duty.area(), area)))
                .anyMatch(duty -> duty.scope().conditions().stream()
                        .allMatch(one -> one.holds(facts) || (orMaybe && !facts.knows(one.fact()))));
    }

    private static boolean isBelow(Entries entries, String lower, String upper) {
        return Hierarchy.of(entries.categories().values(), Category::code, Category::parent)
                .chain(lower)
                .contains(upper);
    }

    private static boolean isIn(Entries entries, String lower, String upper) {
        return Hierarchy.of(entries.areas().values(), Area::code, Area::parent)
                .chain(lower)
                .contains(upper);
    }

    private static List<String> named(Answer answer) {
        return switch (answer) {
            case Answer.ByDuty duty ->
                Stream.concat(Stream.of(duty.lead()), duty.cooperators().stream())
                        .toList();
            case Answer.ByDecision open ->
                open.candidates().stream().map(RankedUnit::unit).toList();
            case Answer.OfComponent _, Answer.None _ -> List.of();
        };
    }

    private static Entries withoutLists(Entries entries) {
        return Entries.of(entries.all().stream()
                .map(entry -> entry.content() instanceof Duty duty
                        ? Entry.of(new Duty(
                                duty.code(),
                                duty.title(),
                                new DutyWording(
                                        duty.kind(),
                                        null,
                                        null,
                                        duty.basis(),
                                        duty.terms().owed()),
                                duty.scope(),
                                duty.assignment(),
                                false))
                        : entry)
                .toList());
    }

    private static Entries registry(Random random) {
        List<Entry> entries = new ArrayList<>();
        UNITS.forEach(unit -> entries.add(Entry.of(unit)));
        int areas = 3 + random.nextInt(4);
        int categories = 2 + random.nextInt(3);
        for (int i = 0; i < areas; i++) {
            entries.add(Entry.of(new Area("A" + i, "A" + i, AreaKind.GRID, parent(random, "A", i), null)));
        }
        for (int i = 0; i < categories; i++) {
            entries.add(Entry.of(new Category("C" + i, "C" + i, parent(random, "C", i), Urgency.NORMAL, null)));
        }
        int duties = 4 + random.nextInt(8);
        List<DutyScope> scopes = new ArrayList<>();
        for (int i = 0; i < duties; i++) {
            DutyScope scope = scope(random, areas, categories);
            if (scopes.stream().noneMatch(scope::rivals)) {
                scopes.add(scope);
                entries.addAll(duty(random, "D" + i, scope, areas));
            }
        }
        return Entries.of(entries);
    }

    private static DutyScope scope(Random random, int areas, int categories) {
        List<String> codes = new ArrayList<>();
        for (int i = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2); i > 0; i--) {
            codes.add("C" + random.nextInt(categories));
        }
        return new DutyScope(
                codes,
                random.nextInt(4) == 0 ? null : "A" + random.nextInt(areas),
                conditions(random),
                Validity.ALWAYS);
    }

    private static List<Condition> conditions(Random random) {
        return random.nextInt(3) == 0
                ? List.of(Conditions.parse(any(random, FACTS)).orElseThrow())
                : List.of();
    }

    private static List<Entry> duty(Random random, String code, DutyScope scope, int areas) {
        List<Entry> entries = new ArrayList<>();
        boolean back = random.nextInt(3) == 0;
        List<String> leads = back
                ? DEPARTMENTS
                : Stream.concat(DEPARTMENTS.stream(), OF_STREETS.stream()).toList();
        Assignment assignment = !back && random.nextInt(5) == 0
                ? new Assignment.ByDecision(List.of(new RankedUnit(any(random, OF_STREETS), 0.5, 5)))
                : new Assignment.ToLead(
                        any(random, leads),
                        !back && random.nextInt(3) == 0 ? List.of(any(random, OF_STREETS)) : List.of());
        entries.add(Entry.of(new Duty(
                code,
                code,
                new DutyWording(DutyKind.CORE, back ? StreetList.TAKEN_BACK : null, null, null, "依据", new TreeMap<>()),
                scope,
                assignment,
                false)));
        if (assignment instanceof Assignment.ToLead && random.nextInt(4) == 0) {
            entries.add(Entry.of(new GrantedPower(
                    "P" + code,
                    code,
                    "A" + random.nextInt(areas),
                    any(random, OF_STREETS),
                    Validity.ALWAYS,
                    "依据",
                    List.of(),
                    null)));
        }
        if (random.nextInt(4) == 0) {
            entries.add(Entry.of(new WorkItem(
                    "W" + code, code, "小修", List.of(any(random, OF_STREETS)), List.of(), null, conditions(random))));
        }
        return entries;
    }

    private static Map<String, String> known(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Map.of();
            case 1 -> Map.of("channel", "HOTLINE");
            case 2 -> Map.of("size", String.valueOf(random.nextInt(8)));
            default -> Map.of("channel", "CITIZEN", "nature", "COMPLAINT", "size", "4");
        };
    }

    private static @Nullable String parent(Random random, String letter, int index) {
        return index == 0 ? null : letter + random.nextInt(index);
    }

    private static String any(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Unit unit(String code, Tier tier, UnitKind kind) {
        return new Unit(code, code, tier, kind, null, List.of(), List.of());
    }
}
