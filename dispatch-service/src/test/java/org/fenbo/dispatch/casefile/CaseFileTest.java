package org.fenbo.dispatch.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fenbo.dispatch.casefile.Cases.CLEANING;
import static org.fenbo.dispatch.casefile.Cases.HANDLER;
import static org.fenbo.dispatch.casefile.Cases.LIAISON;
import static org.fenbo.dispatch.casefile.Cases.SQUAD;
import static org.fenbo.dispatch.casefile.Cases.accepted;
import static org.fenbo.dispatch.casefile.Cases.answered;
import static org.fenbo.dispatch.casefile.Cases.closed;
import static org.fenbo.dispatch.casefile.Cases.dispatched;
import static org.fenbo.dispatch.casefile.Cases.queued;
import static org.fenbo.dispatch.casefile.Cases.returnAsked;
import static org.fenbo.dispatch.casefile.Cases.returnGranted;
import static org.fenbo.dispatch.casefile.Cases.returnRefused;
import static org.fenbo.dispatch.casefile.Cases.reworked;
import static org.fenbo.dispatch.casefile.Cases.verified;
import static org.fenbo.dispatch.casefile.Cases.with;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaseFileTest {
    @Test
    @DisplayName("案件阶段由工单推出 (CASE-1c)")
    void the_stage_of_a_case_derives_from_its_orders() {
        assertThat(stage()).isEqualTo(Stage.TO_DISPATCH);
        assertThat(stage(dispatched(1, CLEANING))).isEqualTo(Stage.IN_HAND);
        assertThat(stage(dispatched(1, CLEANING), accepted(1))).isEqualTo(Stage.IN_HAND);
        assertThat(stage(dispatched(1, CLEANING), returnAsked(1))).isEqualTo(Stage.IN_HAND);
        assertThat(stage(dispatched(1, CLEANING), accepted(1), answered(1))).isEqualTo(Stage.TO_VERIFY);
        assertThat(stage(dispatched(1, CLEANING), accepted(1), answered(1), reworked(1)))
                .isEqualTo(Stage.IN_HAND);
        assertThat(stage(dispatched(1, CLEANING), accepted(1), answered(1), verified(1)))
                .isEqualTo(Stage.TO_CLOSE);
        assertThat(stage(dispatched(1, CLEANING), accepted(1), answered(1), verified(1), closed()))
                .isEqualTo(Stage.CLOSED);
        assertThat(stage(dispatched(1, CLEANING), returnAsked(1), returnGranted(1)))
                .isEqualTo(Stage.TO_DISPATCH);
    }

    private static Stage stage(CaseEvent... events) {
        return Stage.of(with(events));
    }

    @Test
    @DisplayName("驳回退回后，工单照旧进行 (CASE-5)")
    void a_refused_return_leaves_the_order_as_it_was() {
        assertThat(with(dispatched(1, CLEANING), returnAsked(1), returnRefused(1))
                        .orders()
                        .lead())
                .containsInstanceOf(Order.ToAccept.class);
        assertThat(with(dispatched(1, CLEANING), accepted(1), returnAsked(1), returnRefused(1))
                        .orders()
                        .lead())
                .containsInstanceOf(Order.InWork.class);
    }

    @Test
    @DisplayName("案件派单或结案后，不再处于待派遣状态 (CASE-2)")
    void a_case_waits_in_a_queue_until_it_is_dispatched() {
        CaseFile waiting = with(queued(QueueGround.BY_DECISION));
        assertThat(waiting.queue()).isInstanceOf(QueuePlace.Waiting.class);
        assertThat(waiting.after(dispatched(1, CLEANING)).queue()).isInstanceOf(QueuePlace.Left.class);
        assertThat(waiting.after(closed()).queue()).isInstanceOf(QueuePlace.Left.class);
    }

    @Test
    @DisplayName("签收人与反馈人都是处置人；返工次数累计 (CASE-6g, CASE-13c)")
    void the_person_who_accepts_or_answers_is_a_handler_and_reworks_are_counted() {
        CaseFile file = with(dispatched(1, CLEANING), accepted(1), answered(1), reworked(1), answered(1), reworked(1));
        assertThat(file.orders().handlers()).containsExactlyInAnyOrder(LIAISON, HANDLER);
        assertThat(file.orders().lead())
                .hasValueSatisfying(order -> assertThat(order).isEqualTo(new Order.Rework(order.sheet(), HANDLER, 2)));
    }

    @Test
    @DisplayName("可以查到哪些单位已获准退回 (CASE-5)")
    void a_case_knows_the_units_whose_return_was_granted() {
        CaseFile file = with(dispatched(1, CLEANING), returnAsked(1), returnGranted(1), dispatched(2, SQUAD));
        assertThat(file.orders().gaveBack(CLEANING)).isTrue();
        assertThat(file.orders().gaveBack(SQUAD)).isFalse();
        assertThat(file.orders().askedToReturn()).containsExactly(CLEANING);
        assertThat(with(dispatched(1, CLEANING), returnAsked(1), returnGranted(1))
                        .orders()
                        .lead())
                .isEmpty();
        assertThat(file.orders().lead())
                .hasValueSatisfying(order -> assertThat(order.unit()).isEqualTo(SQUAD));
    }

    @Test
    @DisplayName("不可能的事件是缺陷，立即报错 (CASE-1)")
    void an_event_that_cannot_follow_the_state_is_refused_as_a_defect() {
        assertThatThrownBy(() -> with(dispatched(1, CLEANING), answered(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("AtWork");
        assertThatThrownBy(() -> with(accepted(1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> CaseFile.fold(null, accepted(1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> with(new FilingEvent.CaseFiled(Cases.MATTER, 3, Cases.NOON)))
                .isInstanceOf(IllegalStateException.class);
    }
}
