package org.fenbo.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Category C1 is below C, and grid G is in street S. Street U-S leads the duty of C. */
class NearestItemTest {
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Duty DUTY = duty("D", null, "U-S", in("C", null));

    private static RevisionIndex index(Coded... more) {
        Stream<Coded> frame = Stream.of(
                new Area("S", "街道", AreaKind.STREET, null, null),
                new Area("G", "网格", AreaKind.GRID, "S", null),
                new Category("C", "树木", null, Urgency.NORMAL, null),
                new Category("C1", "古树", "C", Urgency.NORMAL, null),
                new Unit("U-S", "街道办", Tier.STREET, UnitKind.CENTRE, null, List.of(), List.of()));
        return new RevisionIndex(
                1,
                Entries.of(Stream.concat(frame, Stream.of(more)).map(Entry::of).toList()));
    }

    private static Duty duty(String code, @Nullable StreetList list, String lead, DutyScope scope) {
        DutyWording terms = new DutyWording(DutyKind.CORE, list, null, null, "依据", new TreeMap<>());
        return new Duty(code, code, terms, scope, new Assignment.ToLead(lead, List.of()), false);
    }

    private static DutyScope in(String category, @Nullable String area, String... conditions) {
        return new DutyScope(
                category,
                area,
                Stream.of(conditions)
                        .map(text -> Conditions.parse(text).orElseThrow())
                        .toList(),
                Validity.ALWAYS);
    }

    private static WorkItem item(String unit, List<String> categories, @Nullable String area, String... conditions) {
        DutyScope scope = in("C", area, conditions);
        return new WorkItem("W-" + unit, "D", "工作", List.of(unit), categories, area, scope.conditions());
    }

    private static String lead(Map<String, String> facts, WorkItem... items) {
        RevisionIndex index =
                index(Stream.concat(Stream.of(DUTY), Stream.of(items)).toArray(Coded[]::new));
        return index.answer("C1", "G", index.facts(NOON, facts)) instanceof Answer.ByDuty byDuty
                ? byDuty.lead()
                : "nobody";
    }

    @Test
    @DisplayName("几个具体工作事项都相符时，先比事项，再比区域，再比条件，都相同的按编码 (REG-18b)")
    void the_item_with_the_nearest_category_then_area_then_most_conditions_fits() {
        Map<String, String> small = Map.of("size", "2");
        assertThat(lead(small, item("1", List.of("C"), "G"), item("2", List.of("C1"), null)))
                .isEqualTo("2");
        assertThat(lead(small, item("1", List.of(), "G"), item("2", List.of("C"), null)))
                .as("an item without a category is the farthest")
                .isEqualTo("2");
        assertThat(lead(small, item("1", List.of("C"), "S"), item("2", List.of("C"), "G")))
                .isEqualTo("2");
        assertThat(lead(small, item("1", List.of("C"), null), item("2", List.of("C"), "S")))
                .isEqualTo("2");
        assertThat(lead(small, item("1", List.of("C"), "S"), item("2", List.of("C"), "S", "size=..3")))
                .isEqualTo("2");
        assertThat(lead(small, item("2", List.of("C"), "S"), item("1", List.of("C"), "S")))
                .isEqualTo("1");
        assertThat(lead(small, item("1", List.of("C"), "NOWHERE"))).isEqualTo("U-S");
    }

    @Test
    @DisplayName("可能已被收回的事项由人工研判；准入检查仍问不计可能收回时由谁负责，确已收回的由部门负责 (REG-9h, REG-17d)")
    void the_certain_answer_leaves_out_what_may_have_been_taken_back() {
        Duty perhaps = duty("B", StreetList.TAKEN_BACK, "U-D", in("C", null, "size=..5"));
        RevisionIndex index = index(DUTY, perhaps);
        assertThat(index.answer("C1", "G", index.facts(NOON, Map.of()))).isInstanceOf(Answer.ByDecision.class);
        assertThat(certain(index, "C1", "G", Map.of())).contains("U-S");
        assertThat(certain(index, "C1", "G", Map.of("size", "2"))).contains("U-D");
        assertThat(certain(index, "C1", "NOWHERE", Map.of())).isEmpty();
        assertThat(certain(index, "X", "G", Map.of())).isEmpty();
        assertThat(index.revision()).isEqualTo(1);
    }

    private static Optional<String> certain(
            RevisionIndex index, String category, String area, Map<String, String> facts) {
        return index.certainly(category, area, index.facts(NOON, facts)).map(Answer.ByDuty::lead);
    }
}
