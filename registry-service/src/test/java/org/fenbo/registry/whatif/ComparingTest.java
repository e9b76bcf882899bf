package org.fenbo.registry.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.lookup.Coverage;
import org.fenbo.registry.lookup.PublishedList;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.validity.Validity;
import org.fenbo.registry.whatif.Comparison.Covered;
import org.fenbo.registry.whatif.Comparison.Load;
import org.fenbo.registry.whatif.Comparison.Move;
import org.fenbo.registry.whatif.Comparison.MovedCase;
import org.fenbo.registry.whatif.Comparison.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In force, U-1 answers for category A in the street and a person decides about B. In the draft, U-2 answers for A. */
class ComparingTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Coded[] FRAME = {
        new Area("S", "街道", AreaKind.STREET, null, null), category("A"), category("B"), category("C")
    };
    private static final Coded[] IN_FORCE = with(led("D-A", "A", "S", "U-1"), byDecision("D-B", "B"));
    private static final Coded[] DRAFT = with(led("D-A", "A", "S", "U-2"), led("D-X", "A", null, "U-3"));
    private static final Entries DRAFTED =
            Entries.of(Stream.of(DRAFT).map(Entry::of).toList());

    private final Comparing comparing =
            new Comparing(PublishedList.inForce(NOW, IN_FORCE), new RevisionIndex(2, DRAFTED));

    private static Category category(String code) {
        return new Category(code, code, null, Urgency.NORMAL, null);
    }

    private static Coded[] with(Coded... more) {
        return Stream.concat(Stream.of(FRAME), Stream.of(more)).toArray(Coded[]::new);
    }

    private static Duty led(String code, String category, @Nullable String area, String lead) {
        return duty(code, category, area, new Assignment.ToLead(lead, List.of()));
    }

    private static Duty byDecision(String code, String category) {
        return duty(code, category, "S", new Assignment.ByDecision(List.of(new RankedUnit("U-1", 0.5, 3))));
    }

    private static Duty duty(String code, String category, @Nullable String area, Assignment assignment) {
        DutyWording terms = new DutyWording(DutyKind.CORE, null, null, "依据", new TreeMap<>());
        return new Duty(
                code, code, terms, new DutyScope(category, area, List.of(), Validity.ALWAYS), assignment, false);
    }

    private static PastCase past(String number, @Nullable String category, @Nullable String area) {
        return new PastCase(number, category, area, null, null, NOW, null);
    }

    @Test
    @DisplayName("试算指出答复改变的案件，从哪个单位到哪个单位；区域未知的只用全区的职责 (REG-7a)")
    void a_case_whose_answer_changes_is_named_with_both_answers() {
        assertThat(comparing.add(past("C1", "A", "S"))).contains(new MovedCase("C1", "A", "S", "U-1", "U-2"));
        assertThat(comparing.add(past("C2", "B", "S")))
                .contains(new MovedCase("C2", "B", "S", "BY_DECISION", "NOBODY"));
        assertThat(comparing.add(past("C3", "A", null))).contains(new MovedCase("C3", "A", "", "NOBODY", "U-3"));
        assertThat(comparing.add(past("C4", "A", "ENDED")))
                .as("an area that the list doesn't have")
                .contains(new MovedCase("C4", "A", "ENDED", "NOBODY", "U-3"));
        assertThat(comparing.add(past("C5", "C", "S"))).isEmpty();
        assertThat(comparing.add(past("C6", null, "S"))).isEmpty();
        PastCase early = new PastCase("C7", "A", "S", null, null, NOW.minus(Duration.ofDays(9)), null);
        assertThat(comparing.add(early))
                .as("no list was in force then")
                .contains(new MovedCase("C7", "A", "S", "NOBODY", "U-2"));
    }

    @Test
    @DisplayName("试算前后各单位的案件数、事项数和覆盖率；改变的案件分组，最多的在先，各举五例 (REG-7b)")
    void the_result_shows_load_coverage_and_groups_of_moved_cases() {
        for (int number = 1; number <= 6; number++) {
            comparing.add(past("C" + number, "A", "S"));
        }
        comparing.add(past("C7", "B", "S"));
        comparing.add(past("C8", "C", "S"));
        Entries inForce = Entries.of(Stream.of(IN_FORCE).map(Entry::of).toList());
        Comparison result = comparing.result(Optional.of(Coverage.of(1, inForce, NOW)), Coverage.of(2, DRAFTED, NOW));
        assertThat(result.cases()).isEqualTo(8);
        assertThat(result.before()).isEqualTo(new Tally(6, 1, 1));
        assertThat(result.after()).isEqualTo(new Tally(6, 0, 2));
        assertThat(result.elsewhere()).isEqualTo(7);
        assertThat(result.units()).isEqualTo(Map.of("U-1", new Load(6, 0, 1, 0), "U-2", new Load(0, 6, 0, 1)));
        assertThat(result.moves())
                .containsExactly(
                        new Move("A", "U-1", "U-2", 6, List.of("C1", "C2", "C3", "C4", "C5")),
                        new Move("B", "BY_DECISION", "NOBODY", 1, List.of("C7")));
        assertThat(result.coverage()).isEqualTo(new Covered(2.0 / 3, 1.0 / 3));
        assertThat(comparing
                        .result(Optional.empty(), Coverage.of(2, DRAFTED, NOW))
                        .coverage()
                        .before())
                .isZero();
    }

    @Test
    @DisplayName("由职责答复的占比；没有案件时为零 (REG-7b)")
    void the_share_of_answers_by_duty() {
        assertThat(new Tally(1, 1, 2).share()).isEqualTo(0.25);
        assertThat(new Tally(0, 0, 0).share()).isZero();
    }
}
