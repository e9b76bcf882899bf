package org.fenbo.backbone.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** R1: the kind of fault decides whether an event is parked or the whole batch comes again. */
class FaultsTest extends InboxTestBase {

    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "25006", "28000", "40001", "40P01", "53100", "53300", "57P01", "58030", "XX000", "99999"
            })
    @DisplayName("R1 临时故障: 整批重来, 不记录任何进度")
    void a_temporary_fault_is_thrown_and_nothing_is_stored(String state) {
        notebook.fail("*", sql(state));
        assertThatThrownBy(() -> receive(event("a", 1), event("b", 1))).hasMessageContaining("made by the test");
        assertThat(inbox.retrying()).isPresent();
        assertThat(held.list(10)).isEmpty();
        notebook.heal();
        receive(event("a", 1), event("b", 1));
        assertThat(notebook.applied).containsExactly("a1", "b1");
        assertThat(inbox.retrying()).isEmpty();
    }

    @Test
    @DisplayName("R1 连不上数据库也是临时故障")
    void a_transaction_that_can_not_begin_is_a_temporary_fault() {
        assertThat(Fault.of(new CannotCreateTransactionException("away"))).isEqualTo(Fault.OF_THE_MOMENT);
        assertThat(Fault.of(new DataIntegrityViolationException("no state"))).isEqualTo(Fault.EITHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P05"})
    @DisplayName("R1 数据本身的错误: 只搁置这一个事件")
    void an_event_with_wrong_data_is_parked_at_once(String state) {
        notebook.fail("a1", sql(state));
        receive(event("a", 1), event("b", 1));
        assertThat(states()).containsExactly("a1 PARKED");
        assertThat(notebook.applied).containsExactly("b1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"21000", "23505", "42P01", "54000"})
    @DisplayName("R1 原因不确定的错误: 单独重试三次, 期间有其他事件通过才搁置")
    void a_doubtful_fault_parks_its_event_after_three_tries_only_if_another_event_passed(String state) {
        notebook.fail("a1", sql(state));
        receive(event("a", 1));
        for (int tries = 0; tries < 5; tries++) {
            inbox.retryWaiting();
        }
        assertThat(states()).as("nothing else passed").containsExactly("a1 WAITING");
        receive(event("b", 1));
        inbox.retryWaiting();
        assertThat(states()).containsExactly("a1 PARKED");
    }

    @Test
    @DisplayName("R1 原因不确定的错误自行消失: 所有事件都已处理, 没有主体停住")
    void all_events_are_applied_after_a_doubtful_fault_has_ended() {
        notebook.fail("*", sql("42P01"));
        receive(event("a", 1), event("a", 2), event("b", 1));
        inbox.retryWaiting();
        assertThat(held.parkedSubjects()).isZero();
        notebook.heal();
        inbox.retryWaiting();
        assertThat(notebook.applied).containsExactlyInAnyOrder("a1", "a2", "b1");
        assertThat(held.list(10)).isEmpty();
    }
}
