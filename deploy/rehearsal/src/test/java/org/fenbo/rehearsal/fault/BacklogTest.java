package org.fenbo.rehearsal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fenbo.local.settings.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A kill interrupts only work that passes through the part; work elsewhere doesn't count. */
class BacklogTest {
    private static final String RECORD = "record of ";
    private static final String ROW = "row of ";
    private static final String CALL = "call of ";
    private final List<String> waiting = new ArrayList<>();
    private final Backlog backlog = new Backlog(new Backlog.Counts() {
        @Override
        public long open(Part service) {
            return count(CALL, List.of(service));
        }

        @Override
        public long unsent(List<Part> services) {
            return count(ROW, services);
        }

        @Override
        public long unread(List<Part> services) {
            return count(RECORD, services);
        }
    });

    private long count(String what, List<Part> services) {
        return waiting.stream()
                .filter(one -> services.stream().anyMatch(service -> one.equals(what + service.code())))
                .count();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "REDIS, record of dispatch",
        "REDIS, row of intake",
        "REDIS, call of registry",
        "KAFKA, call of intake",
        "DISPATCH, record of supervision",
        "DISPATCH, call of intake"
    })
    @DisplayName("R26 在别处等待的工作, 不算该部件的在办工作")
    void work_that_waits_elsewhere_is_not_in_hand(Part part, String what) {
        waiting.add(what);
        assertThat(backlog.of(part)).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "REDIS, call of intake",
        "KAFKA, record of registry",
        "KAFKA, row of dispatch",
        "POSTGRESQL, record of registry",
        "POSTGRESQL, row of dispatch",
        "POSTGRESQL, call of supervision",
        "DISPATCH, record of dispatch",
        "DISPATCH, row of dispatch",
        "DISPATCH, call of dispatch"
    })
    @DisplayName("R26 经过该部件的工作才算在办")
    void work_that_passes_through_the_part_is_in_hand(Part part, String what) {
        waiting.add(what);
        assertThat(backlog.of(part)).isOne();
    }

    @Test
    @DisplayName("R26 在办工作是各项数量之和")
    void the_work_in_hand_is_the_sum_of_all_its_kinds() {
        waiting.addAll(List.of(RECORD + "dispatch", ROW + "dispatch", ROW + "dispatch", CALL + "dispatch"));
        assertThat(backlog.of(Part.DISPATCH)).isEqualTo(4);
        assertThat(backlog.of(Part.POSTGRESQL)).isEqualTo(4);
        assertThat(backlog.of(Part.KAFKA)).isEqualTo(3);
    }
}
