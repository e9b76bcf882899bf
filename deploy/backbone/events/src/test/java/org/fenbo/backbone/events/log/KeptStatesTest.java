package org.fenbo.backbone.events.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests changes that begin with the last known state. All tests of streams also run with kept states. */
@DisplayName("保留最近状态：只读其后的事件；日志里没有该状态时重读全部")
class KeptStatesTest extends StreamsTest {
    private final Streams<Integer, CounterEvent> kept = streams(2);

    @Override
    public Aggregates<Integer, CounterEvent> aggregates() {
        return kept;
    }

    private int raised(String subject) {
        return kept.change(subject, RAISE) instanceof Outcome.Done<Changed<Integer, CounterEvent>>(var changed)
                ? changed.state()
                : -1;
    }

    @Test
    @DisplayName("已知状态之前的事件不再读取；单独读取时仍读全部")
    void only_later_events_are_read_for_a_change() {
        raised("a");
        raised("a");
        database.jdbc().update("update event set body = 'no JSON' where version = 1");
        assertThat(raised("a")).isEqualTo(3);
        assertThatThrownBy(() -> kept.find("a")).isInstanceOf(RuntimeException.class);
        raised("b");
        raised("c");
        assertThatThrownBy(() -> raised("a"))
                .as("the state of a is no longer kept")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void the_events_of_another_instance_are_read() {
        raised("a");
        streams(0).change("a", RAISE);
        assertThat(raised("a")).isEqualTo(3);
    }

    @Test
    void a_state_that_was_rolled_back_is_not_used() {
        raised("a");
        database.transaction().executeWithoutResult(status -> {
            assertThat(raised("a")).isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(raised("a")).isEqualTo(2);
        assertThat(log.firstBrokenLink("a")).isZero();
    }

    @Test
    @DisplayName("恢复备份后日志较短，或同一版本是另一条事件：按日志重新计算 (R3)")
    void a_state_from_before_a_restore_is_not_used() {
        raised("a");
        raised("a");
        raised("a");
        database.jdbc().update("delete from event where version > 1");
        assertThat(raised("a")).isEqualTo(2);
        database.jdbc().update("delete from event where version > 1");
        streams(0).change("a", RAISE);
        streams(0).change("a", RAISE);
        assertThat(raised("a")).isEqualTo(4);
        assertThat(log.firstBrokenLink("a")).isZero();
        database.jdbc().update("delete from event");
        assertThat(raised("a")).isOne();
    }
}
