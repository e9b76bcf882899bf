package org.fenbo.registry.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.refusal.SharedCode;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.fenbo.registry.whatif.Comparison.MovedCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TryDraftTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

    private final InMemoryRevisions revisions = new InMemoryRevisions();
    private final KeptTrials trials = new KeptTrials();
    private final List<PastCase> cases = new ArrayList<>();
    private boolean away;
    private boolean killed;
    private Runnable meanwhile = () -> {};
    private final TryDraft tryDraft = instance(Runnable::run);

    private TryDraft instance(Executor background) {
        return new TryDraft(
                new TryDraft.Sources(revisions, new Lookup(revisions, () -> NOW), new Cases(), trials),
                background,
                InstantSource.fixed(NOW));
    }

    /** Simulates the end of the process. No code catches this error. */
    private static final class InstanceEnded extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    @DisplayName("REG-7 没有职责覆盖的案件：试算前后都计为无人负责，件数不变")
    void every_case_is_counted_before_and_after_even_if_no_unit_is_responsible() {
        revisions.open("稿", "O-KEEP", NOW, OptionalInt.empty());
        cases.add(new PastCase("C1", "C", "A", "HOTLINE", null, NOW, null));
        cases.add(new PastCase("C2", null, null, null, null, NOW, null));
        int number = done(tryDraft.on(1, NOW.minusSeconds(1), NOW.plusSeconds(1), "O-KEEP"));
        tryDraft.run(number);
        Comparison result = trials.find(number).map(Trial::result).orElseThrow();
        assertThat(result.cases()).isEqualTo(2);
        assertThat(result.after().nobody()).isEqualTo(2);
        assertThat(result.elsewhere()).isZero();
    }

    @Test
    void a_run_that_can_not_be_finished_reports_why() {
        revisions.open("稿", "O-KEEP", NOW, OptionalInt.empty());
        int number = done(tryDraft.on(1, NOW.minusSeconds(1), NOW, "O-KEEP"));
        away = true;
        tryDraft.run(number);
        assertThat(trials.find(number).orElseThrow().failure())
                .isEqualTo(new Words("试算出错：the database is away", "the run failed: the database is away"));
        assertThat(trials.running()).isEmpty();
    }

    @Test
    @DisplayName("R15 执行试算的实例停止后，另一实例接手一次并完成")
    void a_run_whose_instance_ended_is_taken_over_once_and_finished() {
        revisions.open("稿", "O-KEEP", NOW, OptionalInt.empty());
        int number = done(tryDraft.on(1, NOW.minusSeconds(1), NOW.plusSeconds(1), "O-KEEP"));
        List<Runnable> never = new ArrayList<>();
        TryDraft dead = instance(never::add);
        dead.run(number);
        killed = true;
        assertThatThrownBy(() -> never.getFirst().run()).isInstanceOf(InstanceEnded.class);
        killed = false;
        TryDraft other = instance(Runnable::run);
        for (int look = 0; look < 7; look++) {
            assertThat(trials.find(number).orElseThrow().result()).isNull();
            tryDraft.watch();
            other.watch();
        }
        assertThat(trials.find(number).orElseThrow().result()).isNotNull();
        assertThat(trials.claims(number)).isEqualTo(2);
    }

    @Test
    void no_other_instance_takes_over_a_run_while_its_instance_lives() {
        revisions.open("稿", "O-KEEP", NOW, OptionalInt.empty());
        int number = done(tryDraft.on(1, NOW.minusSeconds(1), NOW.plusSeconds(1), "O-KEEP"));
        TryDraft other = instance(Runnable::run);
        cases.add(new PastCase("C1", "C", "A", "HOTLINE", null, NOW, null));
        meanwhile = () -> {
            for (int look = 0; look < 50; look++) {
                tryDraft.watch();
                other.watch();
            }
        };
        tryDraft.run(number);
        assertThat(trials.claims(number)).isOne();
        assertThat(trials.find(number).orElseThrow().result()).isNotNull();
    }

    @Test
    void an_instance_that_has_lost_a_run_no_longer_changes_the_run() {
        revisions.open("稿", "O-KEEP", NOW, OptionalInt.empty());
        int number = done(tryDraft.on(1, NOW.minusSeconds(1), NOW.plusSeconds(1), "O-KEEP"));
        TryDraft other = instance(Runnable::run);
        for (int index = 0; index < 1_500; index++) {
            cases.add(new PastCase("C" + index, "C", "A", "HOTLINE", null, NOW, null));
        }
        int[] taken = {0};
        meanwhile = () -> {
            meanwhile = () -> taken[0]++;
            for (int look = 0; look < 8; look++) {
                other.watch();
            }
        };
        tryDraft.run(number);
        assertThat(trials.claims(number)).isEqualTo(2);
        assertThat(taken[0])
                .as("cases gone through after the other had finished")
                .isLessThan(1_500 + 500);
        assertThat(trials.find(number).orElseThrow().result()).isNotNull();
    }

    @Test
    void a_run_fails_after_three_instances_have_ended_while_running_it() {
        revisions.open("稿", "O-KEEP", NOW, OptionalInt.empty());
        int number = done(tryDraft.on(1, NOW.minusSeconds(1), NOW.plusSeconds(1), "O-KEEP"));
        killed = true;
        List<Runnable> begun = new ArrayList<>();
        for (int life = 0; life < 4; life++) {
            begun.clear();
            TryDraft instance = instance(begun::add);
            for (int look = 0; look < 7; look++) {
                instance.watch();
            }
            try {
                begun.getFirst().run();
            } catch (InstanceEnded ended) {
                assertThat(ended).isNotNull();
            }
        }
        assertThat(trials.find(number).orElseThrow().failure())
                .isEqualTo(new Words("执行试算的实例已 3 次中断", "the instances that ran it ended 3 times"));
    }

    @Test
    void a_missing_draft_and_an_empty_period_are_refused() {
        assertThat(refusal(tryDraft.on(9, NOW.minusSeconds(1), NOW, "O-KEEP")))
                .isEqualTo(RevisionCode.UNKNOWN_REVISION);
        revisions.open("稿", "O-KEEP", NOW, OptionalInt.empty());
        assertThat(refusal(tryDraft.on(1, NOW, NOW, "O-KEEP"))).isEqualTo(SharedCode.NO_TIME_BETWEEN);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    private static Refusal.Code refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("was done: " + value);
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }

    /** Past cases in a list. */
    private final class Cases implements PastCases {
        @Override
        public void note(List<Step> steps) {}

        @Override
        public void forget(Instant before) {}

        @Override
        public int count(Instant from, Instant until) {
            return cases.size();
        }

        @Override
        public void each(Instant from, Instant until, Consumer<PastCase> taker) {
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            if (killed) {
                throw new InstanceEnded();
            }
            cases.forEach(one -> {
                meanwhile.run();
                taker.accept(one);
            });
        }

        @Override
        public List<PastCase> open() {
            return cases;
        }

        @Override
        public Set<String> known(Collection<String> numbers) {
            return Set.copyOf(numbers);
        }

        @Override
        public Figures figures(Instant from, Instant until) {
            return new Figures(List.of(), List.of());
        }

        @Override
        public List<Handled> handled(Instant from, Instant until) {
            return List.of();
        }

        @Override
        public Use use(String duty, String team, Collection<String> areas) {
            return new Use(0, 0);
        }
    }

    /** What-if runs in a map. */
    private static final class KeptTrials implements Trials {
        private final TreeMap<Integer, Trial> kept = new TreeMap<>();
        private final Map<Integer, Running> claims = new HashMap<>();

        @Override
        public int begin(NewTrial asked) {
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

        private Running claimOf(int number) {
            return claims.getOrDefault(number, new Running(number, null, 0, 0));
        }

        int claims(int number) {
            return claimOf(number).claims();
        }

        @Override
        public List<Running> running() {
            return kept.values().stream()
                    .filter(trial -> trial.result() == null && trial.failure() == null)
                    .map(trial -> claimOf(trial.number()))
                    .toList();
        }

        @Override
        public boolean claim(Running seen, UUID runner) {
            if (!running().contains(seen)) {
                return false;
            }
            claims.put(seen.number(), new Running(seen.number(), runner, seen.beat() + 1, seen.claims() + 1));
            return true;
        }

        private boolean isHeld(int number, UUID runner) {
            return runner.equals(claimOf(number).runner()) && running().contains(claimOf(number));
        }

        @Override
        public void beat(int number, UUID runner) {
            if (isHeld(number, runner)) {
                claims.computeIfPresent(
                        number, (any, was) -> new Running(number, runner, was.beat() + 1, was.claims()));
            }
        }

        @Override
        public void restart(int number, UUID runner) {}

        @Override
        public boolean progress(int number, UUID runner, int done, List<MovedCase> moved) {
            return isHeld(number, runner);
        }

        @Override
        public Page<MovedCase> moved(int number, Wanted wanted, String after, int limit) {
            return new Page<>(List.of(), 0);
        }

        @Override
        public void finish(int number, UUID runner, Comparison result) {
            if (isHeld(number, runner)) {
                kept.computeIfPresent(number, (any, trial) -> with(trial, result, null));
            }
        }

        @Override
        public void fail(int number, UUID runner, Words reason) {
            if (isHeld(number, runner)) {
                kept.computeIfPresent(number, (any, trial) -> with(trial, null, reason));
            }
        }

        private static Trial with(Trial trial, @Nullable Comparison result, @Nullable Words failure) {
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
    }
}
