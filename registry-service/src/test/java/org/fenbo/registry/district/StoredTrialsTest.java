package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.whatif.Comparison;
import org.fenbo.registry.whatif.Trials;
import org.fenbo.registry.whatif.Trials.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("R15 试算的认领：只有一个实例成功，失去认领的实例不再写入")
class StoredTrialsTest extends OnPostgres {
    private static final Instant AT = Instant.parse("2026-11-22T01:00:00Z");
    private static final int AT_ONCE = 8;
    private static final Comparison NOTHING = new Comparison(
            0,
            new Comparison.Tally(0, 0, 0),
            new Comparison.Tally(0, 0, 0),
            0,
            new TreeMap<>(),
            List.of(),
            new Comparison.Covered(0, 0));
    private static final List<Comparison.MovedCase> MOVED =
            List.of(new Comparison.MovedCase("C1", "401003", "", "U-A", "U-B"));
    private static final Trials.Wanted ANY = new Trials.Wanted(null, null, null);

    private final Trials trials;
    private final Revisions revisions;

    @Autowired
    StoredTrialsTest(Trials trials, Revisions revisions) {
        this.trials = trials;
        this.revisions = revisions;
    }

    private Running begun() {
        int revision = revisions.open("稿", "O-KEEP", AT, OptionalInt.empty()) instanceof Outcome.Done<Draft>(var draft)
                ? draft.number()
                : 0;
        return running(trials.begin(new Trials.NewTrial(revision, AT, AT.plusSeconds(1), "O-KEEP", AT, 0)));
    }

    private Running running(int number) {
        return trials.running().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void only_one_of_several_simultaneous_claims_of_a_run_succeeds() throws Exception {
        Running seen = begun();
        try (ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Boolean>> claims = IntStream.range(0, AT_ONCE)
                    .<Callable<Boolean>>mapToObj(index -> () -> trials.claim(seen, UUID.randomUUID()))
                    .toList();
            assertThat(several.invokeAll(claims).stream()
                            .map(Future::resultNow)
                            .filter(claimed -> claimed)
                            .count())
                    .isOne();
        }
        assertThat(running(seen.number()).claims()).isOne();
    }

    @Test
    @DisplayName("试算之后草稿又有改动的，结果注明已过时 (REG-7c)")
    void a_run_is_outdated_if_its_draft_has_changed_since() {
        int revision = trials.find(begun().number()).orElseThrow().revision();
        int before = asked(revision, Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(trials.find(before).orElseThrow().outdated()).isFalse();

        revisions.rewrite(
                revision,
                Editing.by("O-KEEP"),
                entries -> new Outcome.Done<>(new Revisions.Rewrite<>(Map.of(EntryKind.AREA, List.of()), true)));
        int after = asked(revision, Instant.parse("2100-01-01T00:00:00Z"));

        assertThat(trials.find(before).orElseThrow().outdated()).isTrue();
        assertThat(trials.find(after).orElseThrow().outdated()).isFalse();
    }

    private int asked(int revision, Instant at) {
        return trials.begin(new Trials.NewTrial(revision, AT, AT.plusSeconds(1), "O-KEEP", at, 0));
    }

    @Test
    void an_instance_that_has_lost_a_run_no_longer_changes_the_run() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        assertThat(trials.claim(begun(), first)).isTrue();
        Running claimed = trials.running().getLast();
        int number = claimed.number();
        trials.beat(number, first);
        assertThat(trials.claim(claimed, second)).as("it lives").isFalse();
        assertThat(trials.claim(running(number), second)).isTrue();
        Running taken = running(number);
        trials.beat(number, first);
        assertThat(trials.progress(number, first, 7, MOVED)).isFalse();
        assertThat(trials.moved(number, ANY, "", 10).items()).isEmpty();
        trials.finish(number, first, NOTHING);
        trials.fail(number, first, Words.of("late"));
        assertThat(running(number)).isEqualTo(taken);
        assertThat(trials.progress(number, second, 7, MOVED)).isTrue();
        trials.restart(number, first);
        assertThat(trials.moved(number, ANY, "", 10).items()).isEqualTo(MOVED);
        trials.restart(number, second);
        assertThat(trials.moved(number, ANY, "", 10).items()).isEmpty();
        trials.finish(number, second, NOTHING);
        assertThat(trials.find(number).orElseThrow().result()).isEqualTo(NOTHING);
        assertThat(trials.claim(taken, first)).isFalse();
    }
}
