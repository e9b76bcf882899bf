package org.fenbo.registry.openlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.openlist.OpenAnswer.OpenChoice;
import org.fenbo.registry.openlist.OpenDuty.Named;
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

class OpenChoicesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    @DisplayName("公开答复只列出可能取代现答复的职责：分类更远的不列；上级收回的事项不列街道 (REG-15b, REG-17d)")
    void a_choice_is_a_duty_that_could_answer_instead() {
        Duty winner = duty("winner", "C", "U-D", false);
        assertThat(choices(winner, duty("far", "P", "U-D2", true), duty("near", "C", "U-D2", true)))
                .containsExactly("near");
        Duty street = duty("street", "C", "U-S", true);
        assertThat(choices(winner, street)).containsExactly("street");
        Duty back =
                new Duty("back", "back", wording(StreetList.TAKEN_BACK), scope("C", false), winner.assignment(), false);
        assertThat(choices(back, street)).isEmpty();
    }

    @Test
    @DisplayName("公开答复列出缺少事实的具体工作事项，写明条件和承担单位；范围之外的、条件已明的不列 (REG-15b)")
    void a_choice_is_a_work_item_of_the_duty_whose_facts_are_not_known() {
        Duty winner = duty("winner", "C", "U-D", false);
        OpenAnswer answer = answer(
                "S",
                winner,
                item("fits", "winner", List.of("P"), "S", "size=10.."),
                item("any", "winner", List.of(), null, "cost=..5"),
                item("free", "winner", List.of(), null),
                item("other-duty", "none", List.of(), null, "size=10.."),
                item("other-matter", "winner", List.of("Q"), null, "size=10.."),
                item("other-area", "winner", List.of(), "T", "size=10.."));
        assertThat(answer.choices())
                .containsExactly(
                        new OpenChoice("any", "any的工作", new Named("U-S", "U-S"), List.of("cost=..5")),
                        new OpenChoice("fits", "fits的工作", new Named("U-S", "U-S"), List.of("size=10..")));
    }

    @Test
    @DisplayName("已认领赋权的职责，由最近区域的认领单位列为可能的负责单位；未开始的、别处的不算 (REG-15b, REG-14c)")
    void the_team_that_has_claimed_a_duty_is_its_unit() {
        Duty winner = duty("winner", "C", "U-D", false);
        Duty large = duty("large", "C", "U-D2", true);
        assertThat(unitOfChoice(winner, large)).isEqualTo("U-D2");
        assertThat(unitOfChoice(winner, large, power("1", "S", "U-S", Validity.ALWAYS)))
                .isEqualTo("U-S");
        assertThat(unitOfChoice(winner, large, power("1", "S", "U-S", new Validity(DAY.plusDays(1), null))))
                .isEqualTo("U-D2");
        assertThat(unitOfChoice(winner, large, power("1", "T", "U-S", Validity.ALWAYS)))
                .isEqualTo("U-D2");
        assertThat(unitOfChoice(
                        winner,
                        large,
                        power("1", "A", "U-D", Validity.ALWAYS),
                        power("2", "S", "U-S", Validity.ALWAYS)))
                .as("the nearest area")
                .isEqualTo("U-S");
    }

    private static String unitOfChoice(Coded... entries) {
        return answer("S", entries).choices().stream()
                .map(choice -> choice.unit() == null ? "open" : choice.unit().code())
                .collect(Collectors.joining(","));
    }

    @Test
    @DisplayName("街道的一部分或下级事项已被上级收回时，也不列街道；别处的、别的事项的收回不影响 (REG-17d)")
    void no_street_is_a_choice_if_a_part_of_the_matter_was_taken_back() {
        Duty winner = duty("winner", "C", "U-D", false);
        Duty street = duty("street", "C", "U-S", true);
        Duty department = duty("department", "C", "U-D2", true);
        for (DutyScope part : List.of(taken("C", "K"), taken("C1", "S"), taken("P", "A"), taken("C", null))) {
            assertThat(codes(answer("S", winner, street, department, back(part))))
                    .as(part.toString())
                    .doesNotContain("street");
            assertThat(codes(answer("S", winner, street, department, back(part))))
                    .as(part.toString())
                    .contains("department");
        }
        for (DutyScope other : List.of(taken("C", "T"), taken("Q", "S"), over())) {
            assertThat(codes(answer("S", winner, street, department, back(other))))
                    .as(other.toString())
                    .containsExactly("department", "street");
        }
    }

    private static DutyScope taken(String category, @Nullable String area) {
        DutyScope scope = scope(category, true);
        return new DutyScope(category, area, scope.conditions(), Validity.ALWAYS);
    }

    private static DutyScope over() {
        return new DutyScope("C", "S", List.of(), new Validity(null, DAY.minusDays(1)));
    }

    private static Duty back(DutyScope scope) {
        Assignment lead = new Assignment.ToLead("U-D", List.of());
        return new Duty("back", "back", wording(StreetList.TAKEN_BACK), scope, lead, false);
    }

    private static WorkItem item(
            String code, String duty, List<String> categories, @Nullable String area, String... conditions) {
        List<Condition> all = Stream.of(conditions)
                .map(text -> Conditions.parse(text).orElseThrow())
                .toList();
        return new WorkItem(code, duty, code + "的工作", List.of("U-S"), categories, area, all);
    }

    private static GrantedPower power(String code, String area, String team, Validity days) {
        return new GrantedPower(code, "large", area, team, days, "依据", List.of(), null);
    }

    private static List<String> codes(OpenAnswer answer) {
        return answer.choices().stream().map(OpenChoice::code).sorted().toList();
    }

    private static List<String> choices(Duty... duties) {
        return answer("S", duties).choices().stream().map(OpenChoice::code).toList();
    }

    private static OpenAnswer answer(String area, Coded... more) {
        List<Entry> entries = new ArrayList<>(List.of(
                unit("U-S", Tier.STREET, UnitKind.CENTRE),
                unit("U-D", Tier.DISTRICT, UnitKind.DEPARTMENT),
                unit("U-D2", Tier.DISTRICT, UnitKind.DEPARTMENT),
                Entry.of(new Area("A", "A", AreaKind.DISTRICT, null, null)),
                Entry.of(new Area("S", "S", AreaKind.STREET, "A", null)),
                Entry.of(new Area("T", "T", AreaKind.STREET, "A", null)),
                Entry.of(new Area("K", "K", AreaKind.COMMUNITY, "S", null)),
                Entry.of(new Category("P", "P", null, Urgency.NORMAL, null)),
                Entry.of(new Category("Q", "Q", null, Urgency.NORMAL, null)),
                Entry.of(new Category("C", "C", "P", Urgency.NORMAL, null)),
                Entry.of(new Category("C1", "C1", "C", Urgency.NORMAL, null))));
        Stream.of(more).map(Entry::of).forEach(entries::add);
        Entries list = Entries.of(entries);
        RevisionIndex index = new RevisionIndex(1, list);
        Instant noon = Instant.parse("2026-11-25T04:00:00Z");
        return new OpenAnswers(new OpenList(1, list), area, DAY)
                .of("C", index.answer("C", area, index.facts(noon, Map.of())));
    }

    private static Entry unit(String code, Tier tier, UnitKind kind) {
        return Entry.of(new Unit(code, code, tier, kind, null, List.of(), List.of()));
    }

    private static Duty duty(String code, String category, String lead, boolean large) {
        return new Duty(
                code, code, wording(null), scope(category, large), new Assignment.ToLead(lead, List.of()), false);
    }

    private static DutyWording wording(@Nullable StreetList list) {
        return new DutyWording(DutyKind.CORE, list, null, null, "依据", new TreeMap<>());
    }

    private static DutyScope scope(String category, boolean large) {
        List<Condition> conditions =
                large ? List.of(Conditions.parse("size=10..").orElseThrow()) : List.of();
        return new DutyScope(category, null, conditions, Validity.ALWAYS);
    }
}
