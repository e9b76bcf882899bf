package org.fenbo.rehearsal.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.FixedRevisions;
import org.fenbo.backbone.kernel.AreaTree;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Routing;
import org.fenbo.dispatch.routing.RoutingTable;
import org.fenbo.dispatch.routing.store.RegistryEntries;
import org.fenbo.dispatch.routing.store.RoutingCopy;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.EndedAreas;
import org.fenbo.registry.lookup.Explanation;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.openlist.OpenAnswers;
import org.fenbo.registry.openlist.OpenList;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.events.EntryJson;
import org.fenbo.registry.unit.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Asks the registry's look-up, its open list and dispatch's copy the same random questions. */
class SameAnswersTest {
    private static final int QUESTIONS = 10_000;
    private static final int MOST_QUESTIONS = 200_000;
    private static final int QUESTIONS_PER_LIST = 5;
    private static final int AT_LEAST = 1_000;
    /** A code that no list has. */
    private static final String UNKNOWN = "UNKNOWN";

    private static final EntryJson FORMAT = new EntryJson();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private enum Case {
        BY_DUTY,
        BY_DECISION,
        BY_COMPONENT,
        OWNERLESS,
        TAKEN_BACK_FROM_COMPONENT,
        NOBODY,
        BY_ITEM,
        BY_ITEM_UNDER_A_LEAD,
        BY_POWER,
        UNDER_CONDITIONS,
        FACT_NOT_KNOWN,
        OUTSIDE_ADMISSION,
        WITHOUT_AREA,
        ENDED_AREA,
        UNKNOWN_CODE,
        TAKEN_BACK,
        PERHAPS_TAKEN_BACK
    }

    private record Question(String category, @Nullable String area, Instant at, Map<String, String> facts) {}

    /** One list, as the registry and dispatch have it. */
    private record Asked(Entries entries, AreaTree areas, RevisionIndex index, Routing routing, OpenList open) {

        static Asked of(Entries entries, Random random) {
            AreaTree areas = new AreaTree(parents(entries, random));
            RegistryEntries copy = new RegistryEntries();
            entries.all()
                    .forEach(entry -> copy.add(entry.kind().code(), entry.code(), JSON.readTree(FORMAT.write(entry))));
            Routing routing = new RoutingCopy(new FixedRevisions<RoutingTable>(areas)
                    .with(1, Instant.EPOCH, new RoutingTable(1, copy.content(), copy.components())));
            return new Asked(entries, areas, new RevisionIndex(1, entries), routing, new OpenList(1, entries));
        }

        /** The tree with areas that have ended: E0 was in an area of the list, E1 was in E0. */
        private static Map<String, String> parents(Entries entries, Random random) {
            Map<String, String> parents = new HashMap<>();
            entries.areas().values().forEach(area -> {
                if (area.parent() != null) {
                    parents.put(area.code(), area.parent());
                }
            });
            parents.put("E0", any(random, entries.areas()));
            parents.put("E1", "E0");
            return parents;
        }

        Facts facts(Question question) {
            return index.facts(question.at(), question.facts());
        }

        Answer registry(Question question) {
            return question.area() == null
                    ? index.answerAnywhere(question.category(), facts(question))
                    : new EndedAreas(areas)
                            .answer(index, question.category(), question.area(), question.at(), question.facts());
        }

        org.fenbo.dispatch.routing.Answer dispatch(Question question) {
            AreaCode area = question.area() == null ? null : new AreaCode(question.area());
            return routing.answerFor(
                    new CategoryCode(question.category()),
                    area,
                    new org.fenbo.dispatch.routing.Facts(question.at(), question.facts()));
        }

        Predicate<UnitCode> mayAnswer(Question question) {
            AreaCode area = question.area() == null ? null : new AreaCode(question.area());
            return routing.mayAnswer(
                    new CategoryCode(question.category()),
                    area,
                    new org.fenbo.dispatch.routing.Facts(question.at(), question.facts()));
        }

        /**
         * The definition: a line in force takes back the category or one above it, in the area or one above it.
         *
         * @param orPerhaps whether a fact or an area that isn't known counts as fitting, and also a line of a category or an
         *     area below the asked one
         */
        boolean takenBack(Question question, boolean orPerhaps) {
            List<String> categories = chain(question.category());
            Facts facts = facts(question);
            return entries.duties().values().stream()
                    .filter(duty -> duty.terms().isTakenBack())
                    .filter(duty -> duty.scope().validity().on(facts.day()))
                    .filter(duty -> duty.categories().stream()
                            .anyMatch(one -> categories.contains(one)
                                    || (orPerhaps && chain(one).contains(question.category()))))
                    .filter(duty -> duty.area() == null
                            || (question.area() == null
                                    ? orPerhaps
                                    : areas.above(question.area()).contains(duty.area())
                                            || (orPerhaps && isIn(duty.area(), question.area()))))
                    .anyMatch(duty -> duty.scope().conditions().stream()
                            .allMatch(one -> one.holds(facts) || (orPerhaps && !facts.knows(one.fact()))));
        }

        // An area that has ended is answered by the nearest area above it that the list has.
        private boolean isIn(String area, String asked) {
            return areas.above(asked).stream()
                    .filter(entries.areas()::containsKey)
                    .findFirst()
                    .filter(areas.above(area)::contains)
                    .isPresent();
        }

        private List<String> chain(String category) {
            List<String> categories = new ArrayList<>();
            for (String code = category; code != null; code = parent(code)) {
                categories.add(code);
            }
            return categories;
        }

        private @Nullable String parent(String category) {
            var found = entries.categories().get(category);
            return found == null ? null : found.parent();
        }

        List<String> ofStreets() {
            return entries.units().values().stream()
                    .filter(Unit::isOfStreet)
                    .map(Unit::code)
                    .toList();
        }
    }

    @Test
    @DisplayName("同一问题，查询、公开清单与派遣的答复相同，缺少的事实也相同；部件先于分类与区域；上级收回的事项绝不答复街道：随机清单、随机提问，每种情形至少一千次 (REG-4i, REG-17)")
    void look_up_open_list_and_dispatch_give_the_same_answer() {
        long seed = Long.getLong("fenbo.seed", new Random().nextLong());
        Random random = new Random(seed);
        Map<Case, Integer> met = new EnumMap<>(Case.class);
        int asked = 0;
        while (asked < QUESTIONS || (!enough(met) && asked < MOST_QUESTIONS)) {
            Asked list = Asked.of(RandomList.with(random), random);
            for (int i = 0; i < QUESTIONS_PER_LIST; i++) {
                Question question = question(list.entries(), random);
                String as = "seed " + seed + ", question " + asked + ": " + question;
                Answer answer = list.registry(question);
                org.fenbo.dispatch.routing.Answer dispatched = list.dispatch(question);
                assertThat(text(dispatched)).as(as).isEqualTo(text(answer));
                assertThat(dispatched.explanation().chinese()).as(as).satisfies(words -> checkMissing(words, answer));
                checkOpenList(list.open(), list.facts(question), question.category(), answer, as);
                checkTakenBack(list, question, answer, as);
                count(met, list, answer, question);
                asked++;
            }
        }
        System.out.println("seed " + seed + ", " + asked + " answers: " + met);
        assertThat(enough(met)).as(met.toString()).isTrue();
    }

    private static boolean enough(Map<Case, Integer> met) {
        return Stream.of(Case.values()).allMatch(one -> met.getOrDefault(one, 0) >= AT_LEAST);
    }

    private static void count(Map<Case, Integer> met, Asked list, Answer answer, Question question) {
        Case kind = switch (answer) {
            case Answer.ByDuty _ -> Case.BY_DUTY;
            case Answer.ByDecision _ -> Case.BY_DECISION;
            case Answer.ByComponent _ -> Case.BY_COMPONENT;
            case Answer.Ownerless _ -> Case.OWNERLESS;
            case Answer.None _ -> Case.NOBODY;
        };
        List<Case> all = new ArrayList<>(List.of(kind));
        WorkItem item = answer.explanation().item();
        if (item != null && answer instanceof Answer.ByDuty byDuty) {
            all.add(item.bodies().contains(byDuty.lead()) ? Case.BY_ITEM : Case.BY_ITEM_UNDER_A_LEAD);
        }
        if (answer.explanation().power() != null) {
            all.add(Case.BY_POWER);
        }
        var winner = answer.explanation().winner();
        if (winner != null && !winner.duty().scope().conditions().isEmpty()) {
            all.add(Case.UNDER_CONDITIONS);
        }
        if (!answer.explanation().missing().isEmpty()) {
            all.add(Case.FACT_NOT_KNOWN);
        }
        if (answer.explanation().lost().stream().anyMatch(lost -> lost.reason() == Explanation.Reason.NOT_ADMITTED)) {
            all.add(Case.OUTSIDE_ADMISSION);
        }
        if (question.area() == null) {
            all.add(Case.WITHOUT_AREA);
        } else if (question.area().startsWith("E")) {
            all.add(Case.ENDED_AREA);
        }
        if (UNKNOWN.equals(question.area()) || UNKNOWN.equals(question.category())) {
            all.add(Case.UNKNOWN_CODE);
        }
        if (list.takenBack(question, true)) {
            all.add(list.takenBack(question, false) ? Case.TAKEN_BACK : Case.PERHAPS_TAKEN_BACK);
            if (list.entries().components().containsKey(question.facts().getOrDefault(Facts.COMPONENT, ""))) {
                all.add(Case.TAKEN_BACK_FROM_COMPONENT);
            }
        }
        all.forEach(one -> met.merge(one, 1, Integer::sum));
    }

    // No answer names a street, neither as lead nor as helper nor as candidate, and dispatch doesn't choose one.
    private static void checkTakenBack(Asked list, Question question, Answer answer, String as) {
        if (list.takenBack(question, true)) {
            List<String> ofStreets = list.ofStreets();
            List<String> named = switch (answer) {
                case Answer.ByDuty duty ->
                    Stream.concat(Stream.of(duty.lead()), duty.cooperators().stream())
                            .toList();
                case Answer.ByDecision open ->
                    open.candidates().stream().map(one -> one.unit()).toList();
                case Answer.ByComponent component -> List.of(component.lead());
                case Answer.Ownerless ownerless -> ownerless.rota();
                case Answer.None _ -> List.of();
            };
            assertThat(named).as(as).doesNotContainAnyElementsOf(ofStreets);
            assertThat(ofStreets.stream().map(UnitCode::new).filter(list.mayAnswer(question)))
                    .as(as)
                    .isEmpty();
        }
    }

    private static void checkMissing(String words, Answer answer) {
        String facts = String.join(", ", answer.explanation().missing());
        if (facts.isEmpty()) {
            assertThat(words).doesNotContain("未知的事实");
        } else {
            assertThat(words).endsWith("；未知的事实：" + facts);
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
        if (random.nextInt(3) == 0) {
            facts.put("keyPlace", random.nextBoolean() ? "SCHOOL" : "HOTEL");
        }
        if (random.nextInt(3) == 0) {
            facts.put(Facts.COMPONENT, "K" + random.nextInt(RandomList.COMPONENTS + 1));
        }
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(365 * 86_400));
        return new Question(anyOrUnknown(random, entries.categories()), area(entries, random), at, facts);
    }

    private static @Nullable String area(Entries entries, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> random.nextBoolean() ? "E0" : "E1";
            default -> anyOrUnknown(random, entries.areas());
        };
    }

    private static String anyOrUnknown(Random random, Map<String, ?> members) {
        return random.nextInt(20) == 0 ? UNKNOWN : any(random, members);
    }

    private static String any(Random random, Map<String, ?> members) {
        List<String> codes = List.copyOf(members.keySet());
        return codes.get(random.nextInt(codes.size()));
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.ByDuty duty ->
                duty.duty().code() + " "
                        + duty.parts().stream()
                                .map(part ->
                                        part.unit() + " owes " + part.owes().orElse(""))
                                .toList();
            case Answer.ByDecision open ->
                open.duty().code() + " "
                        + open.candidates().stream().map(one -> one.unit()).toList();
            case Answer.ByComponent component -> component.component().code() + " " + component.lead();
            case Answer.Ownerless ownerless -> ownerless.component().code() + " " + ownerless.rota();
            case Answer.None _ -> "nobody";
        };
    }

    private static String text(org.fenbo.dispatch.routing.Answer answer) {
        return switch (answer) {
            case org.fenbo.dispatch.routing.Answer.ByDuty duty ->
                duty.duty() + " "
                        + Stream.concat(
                                        Stream.of(duty.lead().value() + " owes " + duty.owes()),
                                        duty.cooperators().stream()
                                                .map(helper -> helper.unit().value() + " owes " + helper.owes()))
                                .toList();
            case org.fenbo.dispatch.routing.Answer.ByDecision open ->
                open.entry() + " "
                        + open.candidates().stream()
                                .map(one -> one.unit().value())
                                .toList();
            case org.fenbo.dispatch.routing.Answer.ByComponent component ->
                component.component() + " " + component.lead().value();
            case org.fenbo.dispatch.routing.Answer.ByRota rota ->
                rota.component() + " "
                        + rota.rota().stream().map(UnitCode::value).toList();
            case org.fenbo.dispatch.routing.Answer.None _ -> "nobody";
        };
    }

    // The open list gives the answer to the public, and lists the duty that answers.
    private static void checkOpenList(OpenList list, Facts facts, String category, Answer answer, String as) {
        var shown = new OpenAnswers(list, "", facts.day()).of(category, answer);
        String units = shown.parts().stream()
                .map(part -> part.unit().code() + " owes " + Objects.requireNonNullElse(part.owes(), ""))
                .toList()
                .toString();
        String text = switch (shown.answer()) {
            case DUTY -> Objects.requireNonNull(shown.duty()).code() + " " + units;
            case BY_DECISION ->
                (answer instanceof Answer.OfComponent of
                                ? of.component().code()
                                : Objects.requireNonNull(shown.duty()).code())
                        + " "
                        + shown.candidates().stream().map(one -> one.code()).toList();
            case COMPONENT ->
                ((Answer.OfComponent) answer).component().code() + " "
                        + Objects.requireNonNull(shown.unit()).code();
            case NONE -> "nobody";
        };
        assertThat(text).as(as).isEqualTo(text(answer));
        assertThat(shown.missing())
                .as(as)
                .containsExactlyElementsOf(answer.explanation().missing());
        var winner = answer.explanation().winner();
        if (winner != null) {
            Duty duty = winner.duty();
            assertThat(list.duties("", facts.day(), "", Integer.MAX_VALUE).items())
                    .as(as)
                    .filteredOn(one -> one.code().equals(duty.code()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.conditions())
                            .hasSize(duty.scope().conditions().size()));
        }
    }
}
