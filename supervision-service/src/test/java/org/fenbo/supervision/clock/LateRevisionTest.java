package org.fenbo.supervision.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.Inbox;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.supervision.CaseEvents;
import org.fenbo.supervision.Database;
import org.fenbo.supervision.LimitedRevision;
import org.fenbo.supervision.clock.events.ClockReader;
import org.fenbo.supervision.clock.store.ClockEventJson;
import org.fenbo.supervision.clock.store.StoredClocks;
import org.fenbo.supervision.registry.RegistryView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests cases that name a revision that this service's copy doesn't have yet. */
class LateRevisionTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    private final Database database = Database.create();
    private final RevisionCopy<RegistryView> copy = database.registryCopy(() -> START);
    private final StoredClocks clocks =
            new StoredClocks(database.client, database.transaction, database.log, new ClockEventJson(database.json));
    private Instant wall = START;
    private final Inbox registry = database.inbox(copy.reader("supervision.registry"));
    private final Inbox cases = database.inbox(
            new ClockReader(new KeepClocks(clocks, copy), new CommitSignal(), database.json), () -> wall);

    @Test
    @DisplayName("清单版本比案件晚到五分钟：时限按案件所记版本，不按旧版本 (TIME-1c, R16, F20)")
    void a_revision_that_arrives_five_minutes_after_its_case_gives_the_deadline() {
        LimitedRevision.of(1, Instant.EPOCH, 24).to(registry);
        arriveAfter(Duration.ofMinutes(5), 1);

        assertThat(clock(0).set().revision()).isEqualTo(2);
        assertThat(clock(0).set().dueAt()).isEqualTo(START.plus(Duration.ofDays(2)));
    }

    @Test
    @DisplayName("R9 R16 清单版本晚到十一分钟乃至一天：所有案件照常计算，无一搁置")
    void cases_wait_more_than_a_day_for_their_revision_and_none_is_parked() {
        LimitedRevision.of(1, Instant.EPOCH, 24).to(registry);
        arriveAfter(Duration.ofMinutes(11), 50);
        assertThat(database.texts("select distinct convert_from(body, 'UTF8')::jsonb->>'revision' from event"))
                .containsExactly("2");
    }

    @Test
    void a_case_that_names_no_revision_waits_for_the_first_revision() {
        cases.receive(
                Deliveries.of(CaseEvents.filed(number(0), "NORMAL", "", START).all()));
        assertThat(database.texts("select awaits from inbox_held")).containsExactly("revision:any");

        LimitedRevision.of(1, START.plusSeconds(9), 24).to(registry);
        cases.retryWaiting();

        assertThat(clock(0).set().revision()).isEqualTo(1);
    }

    /** Cases that name revision 2 arrive first; the revision comes later. */
    private void arriveAfter(Duration late, int howMany) {
        for (int i = 0; i < howMany; i++) {
            cases.receive(
                    Deliveries.of(CaseEvents.filedUnder(2, number(i), START).all()));
        }
        assertThat(database.texts("select type from event")).isEmpty();
        assertThat(database.texts("select distinct awaits from inbox_held")).containsExactly("revision:2");
        wall = START.plus(late);
        cases.retryWaiting();
        wall = wall.plus(Duration.ofDays(1));
        cases.retryWaiting();
        assertThat(database.texts("select distinct state from inbox_held")).containsExactly("WAITING");

        LimitedRevision.of(2, START, 48).to(registry);
        cases.retryWaiting();

        assertThat(database.count("select count(*) from event where type = 'supervision.clock.set.v1'"))
                .isEqualTo(howMany);
        assertThat(database.texts("select state from inbox_held")).isEmpty();
    }

    private static String number(int index) {
        return "C44039920261123%06d".formatted(index + 1);
    }

    private Clock clock(int index) {
        return clocks.find(new CaseNumber(number(index)))
                .flatMap(found -> found.of(ClockName.WHOLE_CASE))
                .orElseThrow();
    }
}
