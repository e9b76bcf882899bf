package org.fenbo.registry.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fenbo.registry.casebook.Casebook;
import org.fenbo.registry.casebook.HeardCase;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.refusal.Outcome;
import org.fenbo.registry.refusal.RefusalCode;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TryDraftTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

    private final InMemoryRevisions revisions = new InMemoryRevisions();
    private final KeptTrials trials = new KeptTrials();
    private final List<HeardCase> cases = new ArrayList<>();
    private boolean away;
    private final TryDraft tryDraft = new TryDraft(
            new TryDraft.Sources(revisions, new Lookup(revisions, () -> NOW), new Cases(), trials),
            Runnable::run,
            InstantSource.fixed(NOW));

    @Test
    @DisplayName("REG-7 没有清单时的案件：试算前无人、试算后无人，件数不丢")
    void every_case_is_counted_before_and_after_even_if_nobody_answers() {
        revisions.open("稿", "O-KEEP", NOW, OptionalInt.empty());
        cases.add(new HeardCase("C1", "C", "A", "HOTLINE", null, NOW, null));
        cases.add(new HeardCase("C2", null, null, null, null, NOW, null));
        int number = done(tryDraft.on(1, NOW.minusSeconds(1), NOW.plusSeconds(1), "O-KEEP"));
        tryDraft.run(number);
        Comparison result = trials.find(number).map(Trial::result).orElseThrow();
        assertThat(result.cases()).isEqualTo(2);
        assertThat(result.after().nobody()).isEqualTo(2);
        assertThat(result.elsewhere()).isZero();
    }

    @Test
    void a_run_that_can_not_be_finished_says_why() {
        revisions.open("稿", "O-KEEP", NOW, OptionalInt.empty());
        int number = done(tryDraft.on(1, NOW.minusSeconds(1), NOW, "O-KEEP"));
        away = true;
        tryDraft.run(number);
        assertThat(trials.find(number).orElseThrow().failure()).isEqualTo("the database is away");
        assertThat(trials.unfinished()).isEmpty();
    }

    @Test
    void what_was_begun_before_is_taken_up() {
        revisions.open("稿", "O-KEEP", NOW, OptionalInt.empty());
        int number = done(tryDraft.on(1, NOW.minusSeconds(1), NOW, "O-KEEP"));
        assertThat(trials.unfinished()).hasSize(1);
        tryDraft.takeUp();
        assertThat(trials.find(number).orElseThrow().result()).isNotNull();
    }

    @Test
    void a_draft_that_is_not_there_and_a_time_that_is_none_are_refused() {
        assertThat(refusal(tryDraft.on(9, NOW.minusSeconds(1), NOW, "O-KEEP"))).isEqualTo(RefusalCode.UNKNOWN_REVISION);
        revisions.open("稿", "O-KEEP", NOW, OptionalInt.empty());
        assertThat(refusal(tryDraft.on(1, NOW, NOW, "O-KEEP"))).isEqualTo(RefusalCode.NO_TIME_BETWEEN);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    private static RefusalCode refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("was done: " + value);
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }

    /** Past cases as a list. */
    private final class Cases implements Casebook {
        @Override
        public void note(List<Step> steps) {}

        @Override
        public void forget(Instant before) {}

        @Override
        public int count(Instant from, Instant until) {
            return cases.size();
        }

        @Override
        public void each(Instant from, Instant until, Consumer<HeardCase> taker) {
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            cases.forEach(taker);
        }

        @Override
        public List<HeardCase> open() {
            return cases;
        }

        @Override
        public Figures figures(Instant from, Instant until) {
            return new Figures(cases.size(), Map.of(), 0, 0, Map.of());
        }

        @Override
        public Use use(String duty, String team) {
            return new Use(0, 0);
        }
    }

    /** Runs in a map. */
    private static final class KeptTrials implements Trials {
        private final TreeMap<Integer, Trial> kept = new TreeMap<>();

        @Override
        public int begin(Asked asked) {
            int number = kept.size() + 1;
            kept.put(
                    number,
                    new Trial(
                            number,
                            asked.revision(),
                            asked.from(),
                            asked.until(),
                            asked.by(),
                            asked.at(),
                            asked.cases(),
                            0,
                            null,
                            null,
                            false));
            return number;
        }

        @Override
        public void progress(int number, int done) {}

        @Override
        public void finish(int number, Comparison result) {
            kept.computeIfPresent(number, (any, trial) -> with(trial, result, null));
        }

        @Override
        public void fail(int number, String reason) {
            kept.computeIfPresent(number, (any, trial) -> with(trial, null, reason));
        }

        private static Trial with(Trial trial, @Nullable Comparison result, @Nullable String failure) {
            return new Trial(
                    trial.number(),
                    trial.revision(),
                    trial.from(),
                    trial.until(),
                    trial.askedBy(),
                    trial.askedAt(),
                    trial.total(),
                    trial.total(),
                    result,
                    failure,
                    trial.outdated());
        }

        @Override
        public Optional<Trial> find(int number) {
            return Optional.ofNullable(kept.get(number));
        }

        @Override
        public List<Trial> of(int revision) {
            return List.copyOf(kept.descendingMap().values());
        }

        @Override
        public List<Trial> unfinished() {
            return kept.values().stream()
                    .filter(trial -> trial.result() == null && trial.failure() == null)
                    .toList();
        }
    }
}
