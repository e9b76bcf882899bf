package org.fenbo.registry.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.RandomRounds;
import org.fenbo.registry.revision.Approval;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.fenbo.registry.revision.Revisions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LookupTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private record AnsweredLookup(
            String category, String area, Instant at, Map<String, String> known, Optional<Answer> answer) {}

    @Test
    @DisplayName("同一时刻的答复永远相同，无论以后发布什么 (REG-3g)")
    void an_answer_for_an_instant_never_changes_whatever_is_published_later() {
        long seed = RandomRounds.seed();
        System.out.println("seed of the publications: " + seed);
        Random random = new Random(seed);
        Revisions revisions = new InMemoryRevisions();
        AtomicReference<Instant> clock = new AtomicReference<>(START);
        Lookup lookup = new Lookup(revisions, clock::get);
        List<AnsweredLookup> answered = new ArrayList<>();
        Instant now = START;
        int published = 0;
        for (int round = 0; round < 150; round++) {
            now = now.plusSeconds(random.nextInt(90));
            clock.set(now);
            published += publishSomething(revisions, random, now) ? 1 : 0;
            lookup.refresh();
            for (AnsweredLookup asked : answered) {
                assertThat(lookup.answer(asked.category(), asked.area(), asked.at(), asked.known()))
                        .as("seed " + seed + " round " + round + " " + asked)
                        .isEqualTo(asked.answer());
            }
            ask(lookup, random, now).ifPresent(answered::add);
        }
        System.out.println(published + " of 150 published, " + answered.size() + " answers held");
        assertThat(published).isGreaterThan(20);
    }

    // A question for an instant without a revision gets no answer. The test doesn't store this question, because a
    // draft of the past may answer it later.
    private static Optional<AnsweredLookup> ask(Lookup lookup, Random random, Instant now) {
        String category = "C" + random.nextInt(8);
        String area = "R" + random.nextInt(8);
        Instant at = now.minusSeconds(random.nextInt(2_000));
        Map<String, String> known = RandomRegistry.facts(random).values();
        Optional<Answer> answer = lookup.answer(category, area, at, known);
        return answer.isEmpty() ? Optional.empty() : Optional.of(new AnsweredLookup(category, area, at, known, answer));
    }

    /**
     * Tries a random effective time, which may be forbidden. The rules must refuse a revision that would change an
     * answer.
     */
    private static boolean publishSomething(Revisions revisions, Random random, Instant now) {
        if (!(revisions.open("版", "O-KEEP", now, OptionalInt.empty()) instanceof Outcome.Done<Draft>(var draft))) {
            throw new AssertionError("a draft can always be opened");
        }
        Entries entries = RandomRegistry.with(random, 8, 8, 20);
        revisions.rewrite(
                draft.number(),
                Editing.by("O-KEEP"),
                before -> new Outcome.Done<>(new Revisions.Rewrite<>(byKind(entries), true)));
        Approval approval =
                new Approval("O-APPR", now, now.plusSeconds(random.nextInt(1_000) - 500), random.nextBoolean());
        revisions.submit(draft.number(), "O-KEEP", now);
        return revisions.publish(
                        draft.number(),
                        (open, timeline, all, editors) -> open.approve(approval, timeline, all, editors))
                instanceof Outcome.Done<?>;
    }

    private static Map<EntryKind, List<Entry>> byKind(Entries entries) {
        return Arrays.stream(EntryKind.values())
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> entries.all().stream()
                                .filter(entry -> entry.kind() == kind)
                                .toList()));
    }
}
