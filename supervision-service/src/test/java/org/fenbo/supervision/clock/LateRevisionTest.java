package org.fenbo.supervision.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.supervision.CaseEvents;
import org.fenbo.supervision.Database;
import org.fenbo.supervision.RevisionEvents;
import org.fenbo.supervision.clock.events.ClockReader;
import org.fenbo.supervision.clock.store.ClockFacts;
import org.fenbo.supervision.clock.store.StoredClocks;
import org.fenbo.supervision.registry.KeepRegistry;
import org.fenbo.supervision.registry.RegistryCopy;
import org.fenbo.supervision.registry.events.RegistryReader;
import org.fenbo.supervision.registry.store.StoredRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A case names a revision of which this service has no copy yet. */
class LateRevisionTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    private static final String NUMBER = "C44039920261123000001";

    private final Database database = Database.create();
    private final RegistryCopy copy = new StoredRegistry(database.jdbc, database.json);
    private final StoredClocks clocks =
            new StoredClocks(database.jdbc, database.transaction, database.log, new ClockFacts(database.json));
    private Instant now = START;
    private final Inbox registry = database.inbox(new RegistryReader(new KeepRegistry(copy), database.json), () -> now);
    private final Inbox cases =
            database.inbox(new ClockReader(new KeepClocks(clocks, copy), new News(), database.json), () -> now);

    @Test
    @DisplayName("R16 F20 清单版本比案件晚到五分钟：时限按案件所记版本，不按旧版本")
    void a_revision_that_arrives_five_minutes_after_its_case_gives_the_deadline() {
        registry.receive(new RevisionEvents(1, Instant.EPOCH, 24).all());
        cases.receive(CaseEvents.filedUnder(2, NUMBER, START).all());
        assertThat(database.texts("select type from event")).isEmpty();

        now = START.plus(Duration.ofMinutes(5));
        registry.receive(new RevisionEvents(2, START, 48).all());
        cases.retryWaiting();

        assertThat(clock().set().revision()).isEqualTo(2);
        assertThat(clock().set().dueAt()).isEqualTo(START.plus(Duration.ofDays(2)));
        assertThat(database.texts("select state from inbox_held")).isEmpty();
    }

    private Clock clock() {
        return clocks.find(new CaseNumber(NUMBER))
                .flatMap(found -> found.of(ClockName.WHOLE_CASE))
                .orElseThrow();
    }
}
