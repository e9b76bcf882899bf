package org.fenbo.backbone.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NumbersTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-22T04:00:00Z"));
    private final TestDatabase database = new TestDatabase();
    private final Numbers numbers = numbers();

    private Numbers numbers() {
        return new Numbers(database.dataSource(), NOON, "440399", ZoneId.of("Asia/Shanghai"));
    }

    @Test
    @DisplayName("R5 流水号超过一百万继续编号: 999,990 之后再取 20 个")
    void numbers_go_on_beyond_a_million() {
        database.jdbc().update("insert into number_block (kind, day, next) values ('R', date '2026-11-22', 999990)");
        List<String> taken = Stream.generate(() -> numbers.next('R')).limit(20).toList();
        assertThat(taken).doesNotHaveDuplicates().allMatch(number -> number.matches("R44039920261122\\d{6,10}"));
        assertThat(taken.getFirst()).isEqualTo("R44039920261122999990");
        assertThat(taken.getLast()).isEqualTo("R440399202611221000009");
    }

    @Test
    @DisplayName("R5 超过八十万先告警")
    void operators_get_an_alert_before_six_digits_are_used_up() {
        numbers.next('R');
        assertThat(numbers.alerts()).isEmpty();
        database.jdbc().update("update number_block set next = 799950");
        Stream.generate(() -> numbers.next('R')).limit(100).forEach(number -> {});
        assertThat(numbers.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.code()).isEqualTo("numbers-run-high"));
    }

    @Test
    @DisplayName("R5 两个实例不会取到同一编号")
    void two_instances_never_take_the_same_number() {
        Numbers other = numbers();
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            taken.add(numbers.next('R'));
            taken.add(other.next('R'));
        }
        assertThat(taken).doesNotHaveDuplicates();
    }

    @Test
    @Timeout(30)
    @DisplayName("R5 取号不占用调用者事务的连接, 也不因其回滚而重复")
    void a_callers_transaction_does_not_lock_the_counter_and_its_rollback_repeats_no_number() throws Exception {
        try (Connection caller = database.dataSource().getConnection()) {
            caller.setAutoCommit(false);
            String first = numbers.next('R');
            assertThat(numbers().next('R'))
                    .as("not blocked by the open transaction")
                    .isNotEqualTo(first);
            caller.rollback();
        }
        assertThat(numbers().next('R')).isEqualTo("R44039920261122000201");
    }
}
