package org.fenbo.rehearsal.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.routing.RoutingTable;
import org.fenbo.dispatch.routing.store.RegistryEntries;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.Explanation;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.openlist.OpenDuty;
import org.fenbo.registry.openlist.OpenList;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.events.EntryJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Asks the registry's look-up, its open list and dispatch's copy the same random questions. */
class SameAnswersTest {
    private static final int QUESTIONS = 12_000;
    private static final int AT_LEAST = 1_000;
    /** A code that no list has. */
    private static final String UNKNOWN = "UNKNOWN";

    private static final EntryJson FORMAT = new EntryJson();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private enum Case {
        BY_DUTY,
        BY_DECISION,
        NOBODY,
        BY_ITEM,
        BY_POWER,
        OUTSIDE_ADMISSION,
        WITHOUT_AREA,
        UNKNOWN_CODE
    }

    private record Question(String category, @Nullable String area, Instant at, Map<String, String> facts) {}

    @Test
    @DisplayName("同一问题，查询与派遣的答复相同，公开清单列有所答的职责：一万二千次随机清单、随机提问 (REG-4, REG-9e, REG-18b)")
    void look_up_open_list_and_dispatch_give_the_same_answer() {
        long seed = Long.getLong("fenbo.seed", new Random().nextLong());
        Random random = new Random(seed);
        Map<Case, Integer> met = new EnumMap<>(Case.class);
        for (int round = 0; round < QUESTIONS; round++) {
            Entries entries = RandomList.with(random);
            Question question = question(entries, random);
            Answer answer = ask(new RevisionIndex(1, entries), question);
            String as = "seed " + seed + ", round " + round + ": " + question;
            assertThat(text(ask(routing(entries), question))).as(as).isEqualTo(text(answer));
            checkOpenList(new OpenList(1, entries), answer, as);
            count(met, answer, question);
        }
        System.out.println("seed " + seed + ", answers: " + met);
        assertThat(met)
                .hasSize(Case.values().length)
                .allSatisfy((one, times) -> assertThat(times)
                        .as(one.name())
                        .isGreaterThan(one != Case.BY_DUTY ? AT_LEAST / 4 : AT_LEAST / 2));
        assertThat(met.get(Case.BY_DUTY)).isGreaterThan(AT_LEAST);
    }

    private static void count(Map<Case, Integer> met, Answer answer, Question question) {
        Case kind = switch (answer) {
            case Answer.ByDuty _ -> Case.BY_DUTY;
            case Answer.ByDecision _ -> Case.BY_DECISION;
            case Answer.None _ -> Case.NOBODY;
        };
        met.merge(kind, 1, Integer::sum);
        if (answer.explanation().item() != null) {
            met.merge(Case.BY_ITEM, 1, Integer::sum);
        }
        if (answer.explanation().power() != null) {
            met.merge(Case.BY_POWER, 1, Integer::sum);
        }
        if (answer.explanation().lost().stream().anyMatch(lost -> lost.reason() == Explanation.Reason.NOT_ADMITTED)) {
            met.merge(Case.OUTSIDE_ADMISSION, 1, Integer::sum);
        }
        if (question.area() == null) {
            met.merge(Case.WITHOUT_AREA, 1, Integer::sum);
        }
        if (UNKNOWN.equals(question.area()) || UNKNOWN.equals(question.category())) {
            met.merge(Case.UNKNOWN_CODE, 1, Integer::sum);
        }
    }

    private static Question question(Entries entries, Random random) {
        Map<String, String> facts = new HashMap<>();
        if (random.nextBoolean()) {
            facts.put("channel", random.nextBoolean() ? "HOTLINE" : "CITIZEN");
        }
        if (random.nextBoolean()) {
            facts.put("nature", random.nextBoolean() ? "COMPLAINT" : "THANKS");
        }
        if (random.nextBoolean()) {
            facts.put("size", random.nextInt(8) == 0 ? "many" : String.valueOf(random.nextInt(9)));
        }
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(365 * 86_400));
        String area = random.nextInt(8) == 0 ? null : anyOrUnknown(random, entries.areas());
        return new Question(anyOrUnknown(random, entries.categories()), area, at, facts);
    }

    private static String anyOrUnknown(Random random, Map<String, ?> members) {
        return random.nextInt(20) == 0 ? UNKNOWN : any(random, members);
    }

    private static String any(Random random, Map<String, ?> members) {
        List<String> codes = List.copyOf(members.keySet());
        return codes.get(random.nextInt(codes.size()));
    }

    private static Answer ask(RevisionIndex index, Question question) {
        var facts = index.facts(question.at(), question.facts());
        return question.area() == null
                ? index.answerAnywhere(question.category(), facts)
                : index.answer(question.category(), question.area(), facts);
    }

    private static RoutingTable routing(Entries entries) {
        RegistryEntries copy = new RegistryEntries();
        entries.all().forEach(entry -> copy.add(entry.kind().code(), entry.code(), JSON.readTree(FORMAT.write(entry))));
        return new RoutingTable(1, copy.content());
    }

    private static org.fenbo.dispatch.routing.Answer ask(RoutingTable table, Question question) {
        AreaCode area = question.area() == null ? null : new AreaCode(question.area());
        return table.answerFor(
                new CategoryCode(question.category()),
                area,
                new org.fenbo.dispatch.routing.Facts(question.at(), question.facts()));
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.ByDuty duty ->
                duty.duty().code() + " " + duty.lead() + " owes "
                        + duty.parts().getFirst().owes().orElse("") + " with " + duty.cooperators();
            case Answer.ByDecision open ->
                open.duty().code() + " "
                        + open.candidates().stream().map(RankedUnit::unit).toList();
            case Answer.None _ -> "nobody";
        };
    }

    private static String text(org.fenbo.dispatch.routing.Answer answer) {
        return switch (answer) {
            case org.fenbo.dispatch.routing.Answer.ByDuty duty ->
                duty.duty() + " " + duty.lead().value() + " owes " + duty.owes() + " with "
                        + duty.cooperators().stream()
                                .map(helper -> helper.unit().value())
                                .toList();
            case org.fenbo.dispatch.routing.Answer.ByDecision open ->
                open.entry() + " "
                        + open.candidates().stream()
                                .map(one -> one.unit().value())
                                .toList();
            case org.fenbo.dispatch.routing.Answer.None _ -> "nobody";
        };
    }

    // The open list shows the duty that answers, with the units and conditions that the answer names.
    private static void checkOpenList(OpenList list, Answer answer, String as) {
        if (answer.explanation().winner() == null) {
            return;
        }
        var duty = Objects.requireNonNull(answer.explanation().winner()).duty();
        Map<String, OpenDuty> open = list.duties("", "", Integer.MAX_VALUE).items().stream()
                .collect(Collectors.toMap(OpenDuty::code, one -> one));
        OpenDuty shown = Objects.requireNonNull(open.get(duty.code()), as);
        String lead = duty.assignment() instanceof Assignment.ToLead(var named, var _) ? named : null;
        assertThat(shown.lead() == null ? null : shown.lead().code()).as(as).isEqualTo(lead);
        assertThat(shown.conditions()).as(as).hasSize(duty.scope().conditions().size());
        if (answer instanceof Answer.ByDuty byDuty
                && byDuty.explanation().item() == null
                && byDuty.explanation().power() == null) {
            assertThat(byDuty.lead()).as(as).isEqualTo(lead);
        }
    }
}
