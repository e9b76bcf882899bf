package org.fenbo.registry.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.governor.AnswerStops;
import org.fenbo.registry.governor.StoppedCategories;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.lookup.PublishedList;
import org.fenbo.registry.message.MessageRequest;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.people.People;
import org.fenbo.registry.validity.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what the registry does when dispatch has stopped automatic dispatch of a category. */
class AnswerStopsTest extends AdjustmentFixture {
    private static final StoppedCategories.Stopped STOPPED =
            new StoppedCategories.Stopped("E-1", "C", 8, 10, 95, List.of("K-1"));
    private static final Lookup PEOPLE = PublishedList.inForce(
            NOW,
            officer("O-DISP", Role.DISPATCHER),
            officer("O-HAND", Role.HANDLER),
            new Officer(
                    "O-LEFT",
                    "某",
                    "U-S",
                    List.of(Role.DISPATCHER),
                    List.of(new Affiliation(
                            Affiliation.Kind.BELONGS_TO, "U-S", new Validity(null, LocalDate.of(2026, 11, 24)))),
                    null));

    private final Stops stops = new Stops();
    private final List<MessageRequest> sent = new ArrayList<>();
    private Instant now = NOW;

    private static Officer officer(String code, Role role) {
        return new Officer(code, "某", "U-S", List.of(role));
    }

    /** Stopped categories in memory. */
    private static final class Stops implements StoppedCategories {
        private final List<Stopped> all = new ArrayList<>();
        private final Map<Step, Set<Stopped>> done = new EnumMap<>(Step.class);
        private int postponed;

        @Override
        public void note(List<Stopped> stopped) {
            all.addAll(stopped);
        }

        private Set<Stopped> of(Step step) {
            return done.computeIfAbsent(step, any -> new HashSet<>());
        }

        @Override
        public List<Stopped> open(Step step, int most) {
            return all.stream().filter(one -> !of(step).contains(one)).toList();
        }

        @Override
        public boolean use(Step step, Stopped stopped) {
            return of(step).add(stopped);
        }

        @Override
        public void postpone(Stopped stopped) {
            postponed++;
        }
    }

    private AnswerStops answer(Lookup people) {
        return new AnswerStops(
                stops, settle, new InForce<>(people, People::new), this::send, this::inTransaction, () -> now);
    }

    private void send(Collection<MessageRequest> requests) {
        sent.addAll(requests);
    }

    private void inTransaction(Runnable steps) {
        Map<StoppedCategories.Step, Set<StoppedCategories.Stopped>> before =
                new EnumMap<>(StoppedCategories.Step.class);
        stops.done.forEach((step, used) -> before.put(step, new HashSet<>(used)));
        try {
            steps.run();
        } catch (RuntimeException e) {
            stops.done.clear();
            stops.done.putAll(before);
            throw e;
        }
    }

    @Test
    @DisplayName("自动派单停用后，在岗派遣员各收到一条消息，写明事项与正确率；只发一次 (CASE-22c)")
    void every_dispatcher_who_has_not_left_gets_one_message() {
        stops.note(List.of(STOPPED));
        AnswerStops answer = answer(PEOPLE);
        answer.run();
        answer.run();
        assertThat(sent)
                .containsExactly(new MessageRequest(
                        "O-DISP",
                        "category-stopped",
                        Map.of("category", "C", "categoryName", "", "right", "8", "judged", "10", "percent", "95"),
                        1,
                        NOW));
    }

    @Test
    @DisplayName("自动派单停用后，以派错的案件为据提出调整，原因为清单与实际不符；再次停用的案件并入 (CASE-22c, REG-8i)")
    void the_cases_open_an_adjustment() {
        stops.note(List.of(STOPPED));
        AnswerStops answer = answer(PEOPLE);
        answer.run();
        answer.run();
        Proposal proposal = state(number()).proposal();
        assertThat(proposal.cause()).isEqualTo(Cause.DRIFT);
        assertThat(proposal.level()).isEqualTo(Level.DUTY);
        assertThat(proposal.matter()).isEqualTo(new Proposal.Matter("C", null, null));
        assertThat(proposal.cases()).containsExactly("K-1");
        assertThat(proposal.reason()).contains("已判明的 10 件自动派单中 8 件派对", "低于 95%", "8 of 10 judged");
        assertThat(adjustments.events(number())).hasSize(1);

        stops.note(List.of(new StoppedCategories.Stopped("E-2", "C", 0, 10, 95, List.of("K-2"))));
        answer.run();
        assertThat(adjustments.events(number())).hasSize(2);
        assertThat(state(number()).asked().cases()).containsExactly("K-1", "K-2");
    }

    @Test
    @DisplayName("派错的案件尚未读到时，消息照发，调整留待下次 (CASE-22c)")
    void an_unknown_case_delays_only_the_adjustment() {
        stops.note(List.of(new StoppedCategories.Stopped("E-1", "C", 8, 10, 95, List.of("K-9"))));
        answer(PEOPLE).run();
        assertThat(sent).hasSize(1);
        assertThat(adjustments.find(number())).isEmpty();
        assertThat(stops.open(StoppedCategories.Step.PROPOSE, 10)).hasSize(1);
        assertThat(stops.postponed).isEqualTo(1);
    }

    @Test
    @DisplayName("派错的案件一直未读到时，等待期间可见原因；满十分钟仅以已知案件提出；都未知的继续等待 (CASE-22c, R10)")
    void after_ten_minutes_the_known_cases_are_evidence_enough() {
        stops.note(List.of(
                new StoppedCategories.Stopped("E-1", "C", 8, 10, 95, List.of("K-9", "K-1")),
                new StoppedCategories.Stopped("E-2", "D", 8, 10, 95, List.of("K-8"))));
        AnswerStops answer = answer(PEOPLE);
        answer.run();
        now = NOW.plus(Duration.ofMinutes(10)).minusSeconds(1);
        answer.run();
        assertThat(adjustments.find(number())).isEmpty();
        assertThat(answer.waiting())
                .extracting(AnswerStops.Waiting::category, AnswerStops.Waiting::since)
                .containsExactly(tuple("C", NOW), tuple("D", NOW));
        assertThat(answer.waiting().getFirst().cause()).contains("UNKNOWN_CASE");

        now = NOW.plus(Duration.ofMinutes(10));
        answer.run();
        assertThat(state(number()).proposal().cases()).containsExactly("K-1");
        assertThat(answer.waiting()).extracting(AnswerStops.Waiting::category).containsExactly("D");
    }

    @Test
    @DisplayName("另一实例已提出调整的，不再等待 (CASE-22c)")
    void an_adjustment_that_another_instance_opened_does_not_wait_any_more() {
        StoppedCategories.Stopped unread = new StoppedCategories.Stopped("E-1", "C", 8, 10, 95, List.of("K-9"));
        stops.note(List.of(unread));
        AnswerStops answer = answer(PEOPLE);
        answer.run();
        assertThat(answer.waiting()).hasSize(1);
        stops.use(StoppedCategories.Step.PROPOSE, unread);
        answer.run();
        assertThat(answer.waiting()).isEmpty();
    }

    @Test
    @DisplayName("没有生效清单时，消息留待下次；事项已不在清单中的，调整不写该事项 (CASE-22c)")
    void a_category_that_has_left_the_list_is_left_out_and_a_message_waits_for_a_list() {
        stops.note(List.of(new StoppedCategories.Stopped("E-1", "GONE", 8, 10, 95, List.of("K-1"))));
        answer(PublishedList.none(NOW)).run();
        assertThat(sent).isEmpty();
        assertThat(state(number()).proposal().matter()).isEqualTo(new Proposal.Matter(null, null, null));
        answer(PEOPLE).run();
        assertThat(sent).hasSize(1);
    }

    private static AdjustmentNumber number() {
        return new AdjustmentNumber("A44039920261125000001");
    }
}
