package org.fenbo.backbone.events.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fenbo.backbone.events.Actor;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.TransientDataAccessResourceException;
import tools.jackson.databind.json.JsonMapper;

class InboxTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock(InstantSource.fixed(NOON));
    private final HeldEvents held =
            new HeldEvents(database.jdbc(), JsonMapper.builder().build());
    private final Notebook notebook = new Notebook();
    private final Inbox inbox = new Inbox(
            notebook,
            database.transaction(),
            new Heads(database.jdbc()),
            held,
            new Traces(OpenTelemetry.noop().getTracer("test")),
            clock,
            Duration.ofMinutes(10));

    @Test
    void a_repeated_event_is_applied_once() {
        inbox.receive(List.of(event("a", 1), event("a", 1), event("a", 2)));
        inbox.receive(List.of(event("a", 1), event("a", 2), event("a", 3)));
        assertThat(notebook.applied).containsExactly("a1", "a2", "a3");
    }

    @Test
    @DisplayName("F14 每个事件来 2–5 次且打乱, 结果相同")
    void whatever_the_order_and_however_often_each_subject_is_applied_in_its_sequence() {
        long seed = System.nanoTime();
        List<Received> shuffled = new ArrayList<>();
        for (String subject : List.of("a", "b", "c", "d", "e")) {
            IntStream.rangeClosed(1, 40).forEach(sequence -> {
                shuffled.add(event(subject, sequence));
                shuffled.add(event(subject, sequence));
            });
        }
        Random chance = new Random(seed);
        Collections.shuffle(shuffled, chance);
        for (int from = 0; from < shuffled.size(); from += 25) {
            inbox.receive(shuffled.subList(from, Math.min(shuffled.size(), from + 25)));
        }
        for (String subject : List.of("a", "b", "c", "d", "e")) {
            assertThat(notebook.applied.stream().filter(one -> one.startsWith(subject)))
                    .as("seed %s", seed)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                            .mapToObj(sequence -> subject + sequence)
                            .toList());
        }
        assertThat(held.list(10)).isEmpty();
    }

    @Test
    @DisplayName("F13 一个案件的坏事件只停这一个案件")
    void an_event_that_cannot_be_applied_parks_its_subject_and_others_pass() {
        notebook.poison = "a2";
        inbox.receive(List.of(event("a", 1), event("a", 2), event("b", 1), event("a", 3), event("b", 2)));
        assertThat(notebook.applied).containsExactlyInAnyOrder("a1", "b1", "b2");
        assertThat(held.list(10))
                .extracting(HeldEvents.Held::subject, HeldEvents.Held::sequence, HeldEvents.Held::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", 2L, "PARKED"),
                        org.assertj.core.groups.Tuple.tuple("a", 3L, "WAITING"));
        assertThat(held.list(10).getFirst().cause()).contains("poison");
        notebook.poison = "";
        assertThat(inbox.resend("a")).isEqualTo(2);
        assertThat(notebook.applied).endsWith("a2", "a3");
        assertThat(held.list(10)).isEmpty();
    }

    @Test
    void a_parked_event_can_be_skipped_by_order() {
        notebook.poison = "a1";
        inbox.receive(List.of(event("a", 1), event("a", 2)));
        assertThat(inbox.skip("a")).isEqualTo(1);
        assertThat(notebook.applied).containsExactly("a2");
    }

    @Test
    void an_early_event_waits_and_is_parked_when_it_has_waited_too_long() {
        inbox.receive(List.of(event("a", 2)));
        assertThat(held.parkedSubjects()).isZero();
        clock.moveTo(NOON.plus(Duration.ofMinutes(11)));
        inbox.retryWaiting();
        assertThat(held.parkedSubjects()).isEqualTo(1);
        assertThat(held.list(1).getFirst().cause()).isEqualTo("waits for a 1");
        inbox.receive(List.of(event("a", 1)));
        assertThat(inbox.resend("a")).isEqualTo(2);
        assertThat(notebook.applied).containsExactly("a1", "a2");
    }

    @Test
    void what_leans_on_something_that_has_not_come_waits_and_is_applied_when_it_has() {
        notebook.awaited = "a1";
        inbox.receive(List.of(event("a", 1), event("b", 1)));
        assertThat(notebook.applied).containsExactly("b1");
        notebook.awaited = "";
        assertThat(inbox.retryWaiting()).isEqualTo(1);
        assertThat(notebook.applied).containsExactly("b1", "a1");
    }

    @Test
    void when_the_database_fails_for_a_moment_nothing_is_noted_and_kafka_delivers_again() {
        notebook.failing = true;
        List<Received> batch = List.of(event("a", 1), event("b", 1));
        assertThatThrownBy(() -> inbox.receive(batch)).isInstanceOf(TransientDataAccessResourceException.class);
        notebook.failing = false;
        inbox.receive(batch);
        assertThat(notebook.applied).containsExactly("a1", "b1");
        assertThat(held.list(10)).isEmpty();
    }

    @Test
    @Timeout(60)
    void of_two_threads_that_bring_the_same_new_subjects_one_waits_for_the_other() throws Exception {
        List<Received> batch =
                IntStream.range(0, 200).mapToObj(i -> event("s" + i, 1)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> work = Collections.nCopies(8, () -> {
                inbox.receive(batch);
                return null;
            });
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(notebook.applied).hasSize(200).doesNotHaveDuplicates();
    }

    private static Received event(String subject, long sequence) {
        return new Received(
                subject + sequence,
                "test.topic",
                subject,
                sequence,
                "test.thing.noted.v1",
                NOON,
                new Actor("O-1", null, null, null),
                null,
                (subject + sequence).getBytes(UTF_8));
    }

    /** Notes what it hears; what a rolled-back transaction heard is forgotten again, as in a table. */
    private static final class Notebook implements Reader {
        private final List<String> applied = Collections.synchronizedList(new ArrayList<>());
        private String poison = "";
        private String awaited = "";
        private boolean failing;

        @Override
        public String name() {
            return "test.notebook";
        }

        @Override
        public void apply(List<Received> events) {
            List<String> heard = events.stream()
                    .map(event -> new String(event.body(), UTF_8))
                    .toList();
            if (failing) {
                throw new TransientDataAccessResourceException("the database is away");
            }
            if (heard.contains(poison)) {
                throw new IllegalStateException("poison");
            }
            if (heard.contains(awaited)) {
                throw new NotYet("revision 7");
            }
            applied.addAll(heard);
        }
    }
}
