package org.fenbo.supervision.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.backbone.workingtime.LimitUnit;
import org.fenbo.supervision.Database;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.Words;
import org.fenbo.supervision.clock.store.ClockEventJson;
import org.fenbo.supervision.clock.store.StoredClocks;
import org.fenbo.supervision.registry.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoredClocksTest implements ClocksContract {
    private static final Database DATABASE = Database.create();
    private final Clocks clocks =
            new StoredClocks(DATABASE.client, DATABASE.transaction, DATABASE.log, new ClockEventJson(DATABASE.json));

    @BeforeEach
    void emptyTheTables() {
        DATABASE.jdbc.execute("truncate event, outbox, clock, watched_case");
    }

    @Test
    @DisplayName("R16 案件有未处理的事件时，其时限暂不判超期；其他案件照常判定")
    void the_clocks_of_a_case_with_a_held_event_do_not_pass_and_those_of_other_cases_do() {
        set(ONE, 30);
        set(TWO, 60);
        DATABASE.jdbc.update("""
                insert into inbox_held (reader, subject, sequence, id, topic, shard, record, key, type, headers, state, awaits,
                  cause, since)
                values ('supervision.clock', ?, 2, 'x', 'dispatch.case', 0, 1, '', 't', '[]', 'PARKED', '', 'broken', now())
                """, ONE.text());

        assertThat(clocks.nextDue(Set.of())).contains(START.plus(Duration.ofMinutes(60)));
        Instant later = START.plus(Duration.ofDays(1));
        assertThat(clocks.changeDue(later, Set.of(), 10, ofCase -> ofCase.passAt(later)))
                .isEqualTo(1);
        DATABASE.jdbc.execute("truncate inbox_held");
        assertThat(clocks.changeDue(later, Set.of(), 10, ofCase -> ofCase.passAt(later)))
                .isEqualTo(1);
    }

    private void set(CaseNumber number, int minutes) {
        clocks.watch(List.of(new WatchedCase(number, null, Urgency.NORMAL, null, Reach.NOWHERE, 1)));
        Limit limit = new Limit(minutes, LimitUnit.MINUTES);
        ClockSet set = new ClockSet(
                ClockName.WHOLE_CASE,
                START,
                null,
                START,
                limit,
                START.plus(Duration.ofMinutes(minutes)),
                "CN/1",
                1,
                new Words("因为", "because"));
        clocks.changeAll(Map.of(
                number,
                new Clocks.ClockChange(new Origin(Actor.platform("supervision"), "test", null), now -> List.of(set))));
    }

    @Override
    public Clocks clocks() {
        return clocks;
    }
}
