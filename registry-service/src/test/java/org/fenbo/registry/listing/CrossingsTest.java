package org.fenbo.registry.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CrossingsTest {

    @Test
    @DisplayName("两项职责的具体工作事项认领同一事项、同一区域的，列为职责交叉 (REG-18c)")
    void items_of_two_duties_that_claim_the_same_matter_cross() {
        assertThat(crossings(item("W-1", "D-1", "C", "S"), item("W-2", "D-2", "C", "S")))
                .containsExactly("C in S: W-1 of D-1 by U-W-1, W-2 of D-2 by U-W-2");
        assertThat(crossings(item("W-1", "D-1", null, null), item("W-2", "D-2", "C", null)))
                .as("an item without a category claims what its duty covers")
                .containsExactly("C in null: W-1 of D-1 by U-W-1, W-2 of D-2 by U-W-2");
    }

    @Test
    @DisplayName("同一职责、不同区域或条件互斥的具体工作事项不算交叉 (REG-18c)")
    void items_of_one_duty_or_of_separate_matters_do_not_cross() {
        assertThat(crossings(item("W-1", "D-1", "C", "S"), item("W-2", "D-1", "C", "S")))
                .isEmpty();
        assertThat(crossings(item("W-1", "D-1", "C", "S"), item("W-2", "D-2", "C", "T")))
                .isEmpty();
        assertThat(crossings(item("W-1", "D-1", "C", "S", "size=..5"), item("W-2", "D-2", "C", "S", "size=5..")))
                .isEmpty();
    }

    private static List<String> crossings(Entry... items) {
        Entries entries = Entries.of(Stream.concat(Stream.of(duty("D-1"), duty("D-2")), Arrays.stream(items))
                .toList());
        return Crossings.of(entries).stream()
                .map(crossing -> crossing.category() + " in " + crossing.area() + ": " + text(crossing.one()) + ", "
                        + text(crossing.other()))
                .toList();
    }

    private static String text(Crossings.Claim claim) {
        return claim.item() + " of " + claim.duty() + " by " + claim.unit();
    }

    private static Entry item(
            String code, String duty, @Nullable String category, @Nullable String area, String... conditions) {
        return Entry.of(new WorkItem(
                code,
                duty,
                "小修",
                List.of("U-" + code),
                category == null ? List.of() : List.of(category),
                area,
                Arrays.stream(conditions)
                        .map(text -> Conditions.parse(text).orElseThrow())
                        .toList()));
    }

    private static Entry duty(String code) {
        return Entry.of(new Duty(
                code,
                code,
                new DutyWording(DutyKind.CORE, null, null, "依据", new TreeMap<>()),
                new DutyScope("C", null, List.of(), Validity.ALWAYS),
                new Assignment.ToLead("U", List.of()),
                false));
    }
}
