package org.fenbo.registry.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fenbo.registry.adjustment.Adjustment.Stage;
import org.fenbo.registry.adjustment.Proposal.Matter;
import org.fenbo.registry.lookup.PublishedList;
import org.fenbo.registry.pastcase.UnlistedCases.Ground;
import org.fenbo.registry.pastcase.UnlistedCases.UnlistedOrder;
import org.fenbo.registry.pastcase.UnlistedInMemory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProposeFromCasesTest extends AdjustmentFixture {
    private static final UnlistedOrder RULED = order("K-1", Ground.RULING);

    private final UnlistedInMemory unlisted = new UnlistedInMemory();
    private final ProposeFromCases propose = new ProposeFromCases(settle, unlisted, Runnable::run);

    @Test
    @DisplayName("每次裁决自动提出一件调整，以该案为据，拟由裁决的单位负责 (REG-8h, CASE-5h)")
    void a_ruling_opens_an_adjustment_with_its_case() {
        unlisted.note(List.of(RULED));
        propose.run();

        assertThat(only().stage()).isEqualTo(Stage.PROPOSED);
        assertThat(only().proposal())
                .isEqualTo(new Proposal(
                        number(1), Cause.RULING, Level.DUTY, MATTER, null, List.of("K-1"), "归他们", "O-ARBI"));
    }

    @Test
    @DisplayName("首问负责的案件自动提出调整；同一缺口的后一件并入，同一工单只用一次 (REG-8h,i, CASE-4f)")
    void first_contact_opens_an_adjustment_and_a_further_case_is_added() {
        unlisted.note(List.of(order("K-1", Ground.FIRST_CONTACT)));
        propose.run();
        unlisted.note(List.of(order("K-2", Ground.FIRST_CONTACT)));
        propose.run();
        propose.run();

        assertThat(only().proposal().cause()).isEqualTo(Cause.FIRST_CONTACT);
        assertThat(only().asked().cases()).containsExactly("K-1", "K-2");
        assertThat(adjustments.events(number(1))).hasSize(2);
    }

    @Test
    @DisplayName("首问单位只是代管，不拟为清单的承办单位 (REG-8h, REG-9a)")
    void the_unit_of_first_contact_is_not_proposed_for_the_list() {
        unlisted.note(List.of(order("K-1", Ground.FIRST_CONTACT)));
        propose.run();

        assertThat(only().proposal().matter()).isEqualTo(new Matter("C", "A", null));
    }

    @Test
    @DisplayName("案件的事项已不在清单中时，调整不写该事项，其余照写 (REG-8h)")
    void a_code_that_has_left_the_list_is_left_out() {
        unlisted.category = "GONE";
        unlisted.note(List.of(RULED));
        propose.run();

        assertThat(only().proposal().matter()).isEqualTo(new Matter(null, "A", "U-S"));
        assertThat(only().asked().cases()).containsExactly("K-1");
    }

    @Test
    @DisplayName("没有生效清单时暂不提出，工单留待下次，编号不浪费 (REG-8h)")
    void without_a_list_in_force_the_order_stays_open_and_no_number_is_lost() {
        unlisted.note(List.of(RULED));
        ProposeFromCases early =
                new ProposeFromCases(settle(PublishedList.none(NOW)), unlisted, steps -> undoing(RULED, steps));
        early.run();
        early.run();
        assertThat(adjustments.find(number(1))).isEmpty();
        assertThat(running).hasValue(1);

        propose.run();
        assertThat(state(number(2)).stage()).isEqualTo(Stage.PROPOSED);
    }

    @Test
    @DisplayName("一张工单提不出调整，不妨碍其他工单 (REG-8h)")
    void an_order_that_fails_does_not_stop_the_others() {
        UnlistedOrder unknown = order("K-9", Ground.RULING);
        unlisted.note(List.of(unknown, RULED));
        new ProposeFromCases(settle, unlisted, steps -> undoing(unknown, steps)).run();

        assertThat(only().asked().cases()).containsExactly("K-1");
        assertThat(unlisted.orders).containsExactly(RULED, unknown);
    }

    private void undoing(UnlistedOrder order, Runnable steps) {
        try {
            steps.run();
        } catch (RuntimeException e) {
            unlisted.undo(order);
            throw e;
        }
    }

    private Adjustment only() {
        assertThat(adjustments.find(number(2))).isEmpty();
        return state(number(1));
    }

    private static AdjustmentNumber number(int running) {
        return new AdjustmentNumber("A44039920261125%06d".formatted(running));
    }

    private static UnlistedOrder order(String number, Ground ground) {
        return new UnlistedOrder(number, 1, ground, "U-S", "O-ARBI", "归他们");
    }
}
