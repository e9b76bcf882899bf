package org.fenbo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.Row;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.routing.Facts;
import org.fenbo.dispatch.routing.RoutingTable;
import org.fenbo.dispatch.routing.store.RoutingTables;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.Explanation;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.events.EntryJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rule that finds the responsible unit exists twice: in the registry, which explains it, and in dispatch. Both must
 * give the same answer to every question.
 */
class SameAnswersTest {
    private static final int REVISIONS = 40;
    private static final int QUESTIONS = 500;
    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Map<String, Integer> met = new TreeMap<>();

    /** @param area null if the place of the matter isn't known */
    private record Question(String category, @Nullable String area, Instant at, Map<String, String> facts) {}

    @Test
    @DisplayName("登记处与分拨对同一问题答复相同，说明与答复一致；两万个随机问题 (REG-4a, REG-4b)")
    void registry_and_dispatch_give_the_same_answer_to_random_questions() {
        for (int revision = 1; revision <= REVISIONS; revision++) {
            List<Row> rows = new RandomEntries(random).rows();
            RevisionIndex registry = new RevisionIndex(revision, entries(rows));
            RoutingTable dispatch = new RoutingTables(JsonMapper.shared()).build(revision, rows.stream());
            for (int number = 0; number < QUESTIONS; number++) {
                Question question = question();
                Answer answer = ask(registry, question);
                String explained = words(answer, question);
                assertThat(ask(dispatch, question))
                        .as("seed %d, revision %d, %s", seed, revision, question)
                        .isEqualTo(explained);
            }
        }
        System.out.println("seed " + seed + ", answers: " + met);
        assertThat(met.keySet())
                .contains("by duty", "by decision", "by a power", "nobody", "without area", "unknown category");
        assertThat(met).allSatisfy((which, times) -> assertThat(times).as(which).isGreaterThanOrEqualTo(1_000));
    }

    private static Entries entries(List<Row> rows) {
        EntryJson format = new EntryJson();
        List<Entry> entries = new ArrayList<>();
        for (Row row : rows) {
            entries.add(format.read(EntryKind.withCode(row.kind()).orElseThrow(), row.body()));
        }
        return Entries.of(entries);
    }

    private Question question() {
        String category = random.nextInt(10) == 0 ? "C-NEW" : "C" + random.nextInt(RandomEntries.CATEGORIES);
        String area = random.nextInt(10) == 0 ? null : "R" + random.nextInt(RandomEntries.AREAS);
        return new Question(
                category, area, YEAR.plusSeconds(random.nextInt(365 * 86_400)), RandomEntries.facts(random));
    }

    private Answer ask(RevisionIndex registry, Question question) {
        var facts = registry.facts(question.at(), question.facts());
        String area = question.area();
        count(area == null, "without area");
        count(question.category().equals("C-NEW"), "unknown category");
        return area == null
                ? registry.answerAnywhere(question.category(), facts)
                : registry.answer(question.category(), area, facts);
    }

    private static String ask(RoutingTable dispatch, Question question) {
        String area = question.area();
        var answer = dispatch.answerFor(
                new CategoryCode(question.category()),
                area == null ? null : new AreaCode(area),
                new Facts(question.at(), question.facts()));
        return switch (answer) {
            case org.fenbo.dispatch.routing.Answer.ByDuty duty ->
                duty.duty() + " " + duty.lead().value() + " "
                        + duty.cooperators().stream()
                                .map(helper -> helper.unit().value())
                                .toList();
            case org.fenbo.dispatch.routing.Answer.ByDecision open ->
                open.entry() + " "
                        + open.candidates().stream()
                                .map(candidate -> candidate.unit().value())
                                .toList();
            case org.fenbo.dispatch.routing.Answer.None _ -> "nobody";
        };
    }

    /** The registry's answer in words, after its explanation was compared with it. */
    private String words(Answer answer, Question question) {
        Explanation explanation = answer.explanation();
        switch (answer) {
            case Answer.ByDuty duty -> {
                var power = explanation.power();
                count(power == null, "by duty");
                count(power != null, "by a power");
                explained(explanation, duty.duty().code(), question);
                if (power != null) {
                    assertThat(duty.lead()).as("%s", question).isEqualTo(power.team());
                }
                Stream<String> helpers = duty.cooperators().stream().filter(unit -> !unit.equals(duty.lead()));
                return duty.duty().code() + " " + duty.lead() + " " + helpers.toList();
            }
            case Answer.ByDecision open -> {
                count(true, "by decision");
                explained(explanation, open.duty().code(), question);
                return open.duty().code() + " "
                        + open.candidates().stream().map(one -> one.unit()).toList();
            }
            case Answer.None _ -> {
                count(true, "nobody");
                assertThat(explanation.winner()).as("%s", question).isNull();
                return "nobody";
            }
        }
    }

    private static void explained(Explanation explanation, String duty, Question question) {
        assertThat(Objects.requireNonNull(explanation.winner()).duty().code())
                .as("%s", question)
                .isEqualTo(duty);
        assertThat(explanation.lost())
                .as("%s", question)
                .noneMatch(lost -> lost.match().duty().code().equals(duty));
    }

    private void count(boolean happened, String which) {
        if (happened) {
            met.merge(which, 1, Integer::sum);
        }
    }
}
