package org.fenbo.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.lookup.Coverage.CategoryGap;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Streets S1 and S2 of a district; S3 has ended. Categories 1a and 1b below 1, and 2. */
class CoverageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final Assignment LEAD = new Assignment.ToLead("U-D", List.of());
    private static final Assignment OPEN = new Assignment.ByDecision(List.of(new RankedUnit("U-S", 0.5, 3)));

    private static Coverage coverage(Coded... more) {
        Stream<Coded> frame = Stream.of(
                area("D", null, Validity.ALWAYS),
                area("S1", "D", Validity.ALWAYS),
                area("S2", "D", new Validity(DAY, DAY)),
                area("S3", "D", new Validity(null, DAY.minusDays(1))),
                new Category("1", "环卫", null, Urgency.NORMAL, null),
                new Category("1a", "垃圾", "1", Urgency.NORMAL, null),
                new Category("1b", "积水", "1", Urgency.NORMAL, null),
                new Category("2", "路灯", null, Urgency.NORMAL, null),
                new Unit("U-S", "街道", Tier.STREET, UnitKind.CENTRE, null, List.of(), List.of()));
        return Coverage.of(
                7,
                Entries.of(Stream.concat(frame, Stream.of(more)).map(Entry::of).toList()),
                NOON);
    }

    private static Area area(String code, @Nullable String parent, Validity days) {
        return new Area(code, code, AreaKind.STREET, parent, null, null, days);
    }

    private static Duty duty(String code, @Nullable StreetList list, Assignment assignment, DutyScope scope) {
        DutyWording terms = new DutyWording(DutyKind.CORE, list, null, null, "依据", new TreeMap<>());
        return new Duty(code, code, terms, scope, assignment, false);
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

    @Test
    @DisplayName("覆盖率：每个末级事项在每个当日有效的末级区域，由职责、人工研判答复或是空白 (REG-10a,b)")
    void each_leaf_category_is_paired_with_each_leaf_area_of_the_day() {
        Coverage coverage = coverage(
                duty("D-1", null, LEAD, in("1", "D")),
                duty("D-2", null, OPEN, in("1b", "S1")),
                duty("D-3", null, OPEN, in("2", "S2")));
        assertThat(coverage.pairs()).isEqualTo(6);
        assertThat(coverage.byDuty()).isEqualTo(3);
        assertThat(coverage.byDecision()).isEqualTo(2);
        assertThat(coverage.gaps()).containsExactly(new CategoryGap("2", "路灯", 1));
        assertThat(coverage.units()).isEqualTo(Map.of("U-D", 3));
        assertThat(coverage.share()).isEqualTo(5.0 / 6);
    }

    @Test
    @DisplayName("没有事项或区域时覆盖率为零 (REG-10a)")
    void nothing_is_covered_if_there_are_no_pairs() {
        assertThat(Coverage.of(7, Entries.of(List.of()), NOON).share()).isZero();
    }

    @Test
    @DisplayName("事实未知，有条件的职责不算覆盖；有条件的收回事项仍使街道不答复 (REG-10a, REG-17d)")
    void a_duty_with_conditions_covers_nothing_but_still_takes_back() {
        Duty street = duty("D-1", null, new Assignment.ToLead("U-S", List.of()), in("1", "D"));
        Duty small = duty("D-2", null, LEAD, in("1a", "D", "size=..10"));
        assertThat(coverage(street, small).units()).isEqualTo(Map.of("U-S", 4));
        Duty back = duty("D-2", StreetList.TAKEN_BACK, LEAD, in("1a", "D", "size=..10"));
        Coverage taken = coverage(street, back);
        assertThat(taken.units()).isEqualTo(Map.of("U-S", 2));
        assertThat(taken.byDecision()).isEqualTo(2);
    }
}
