package org.fenbo.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.enrolment.Call.Called;
import org.fenbo.registry.enrolment.Call.Cancelled;
import org.fenbo.registry.enrolment.Call.Completed;
import org.fenbo.registry.enrolment.Call.Serving;
import org.fenbo.registry.enrolment.Calls.By;
import org.fenbo.registry.enrolment.Calls.Total;
import org.fenbo.registry.refusal.SharedCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tests that every implementation of {@link Calls} must pass. Each test uses its own community. */
public interface CallsContract {
    Instant NOON = Instant.parse("2026-11-23T04:00:00.123456Z");
    Actor LIAISON = new Actor("O-LIAI", null, "unit-liaison", null);

    Calls calls();

    @Test
    default void a_call_is_found_in_each_stage_as_it_was_stored() {
        Called called = open(1, "C-1");
        assertThat(calls().find(number(1))).contains(called);
        Called answered = called.answer("M-A", Reply.COMING).answer("M-B", Reply.NOT_COMING);
        assertThat(becomes(1, answered)).isEqualTo(answered);
        Serving serving = answered.record(service("M-A", 0, 30));
        becomes(1, serving);
        Serving more = serving.record(service("M-B", 10, 40));
        becomes(1, more);
        assertThat(calls().find(number(1)).map(Call::stage)).contains(Call.Stage.SERVING);
        Completed completed = more.complete();
        becomes(1, completed);
        assertThat(calls().find(number(1))).contains(completed);
        Cancelled cancelled = open(2, "C-1").cancel("雨停了");
        becomes(2, cancelled);
        assertThat(calls().find(number(2))).contains(cancelled);
    }

    @Test
    default void a_refused_change_and_an_unknown_call_change_nothing() {
        Called called = open(3, "C-3");
        Refusal refusal = SharedCode.WRONG_STAGE.refusal("CALLED", "later");

        assertThat(calls().change(number(3), LIAISON, NOON, call -> new Outcome.Refused<>(refusal)))
                .isEqualTo(new Outcome.Refused<>(refusal));
        assertThat(calls().find(number(3))).contains(called);
        assertThat(calls().change(number(99), LIAISON, NOON, Outcome.Done::new)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    default void calls_are_listed_by_community_and_stage() {
        open(4, "C-4");
        Cancelled cancelled = open(5, "C-4").cancel("改期");
        becomes(5, cancelled);

        assertThat(calls().list("C-4", null, "", 1).total()).isEqualTo(2);
        assertThat(calls().list("C-4", null, number(4).value(), 9).items())
                .extracting(Calls.ListedCall::number)
                .containsExactly(number(5).value());
        assertThat(calls().list("C-4", Call.Stage.CALLED, "", 9).total()).isOne();
    }

    @Test
    @DisplayName("服务时长按成员、组织、社区累计 (ORG-8f)")
    default void service_is_added_up_per_member_organisation_and_community() {
        Called first = open(6, "C-6");
        becomes(
                6,
                first.record(service("M-A", 0, 30))
                        .record(service("M-A", 60, 75))
                        .record(alone("M-B", 0, 20)));
        Called second = open(7, "C-6");
        becomes(7, second.record(service("M-A", 100, 110)));

        assertThat(totals(By.MEMBER, 0, 500, ""))
                .isEqualTo(new Page<>(List.of(new Total("M-A", 3, 55), new Total("M-B", 1, 20)), 2));
        assertThat(totals(By.MEMBER, 0, 500, "M-A").items()).containsExactly(new Total("M-B", 1, 20));
        assertThat(totals(By.ORGANISATION, 0, 500, "").items()).containsExactly(new Total("B-1", 3, 55));
        assertThat(totals(By.COMMUNITY, 0, 500, "").items()).containsExactly(new Total("C-6", 4, 75));
        assertThat(totals(By.COMMUNITY, 60, 100, "").items()).containsExactly(new Total("C-6", 1, 15));
    }

    private Page<Total> totals(By by, int from, int until, String after) {
        return calls().totals(new Calls.Sum(by, "C-6", minute(from), minute(until)), after, 9);
    }

    private Called open(int number, String community) {
        Matter matter = new Matter(number(number), community, null, "清理积水", "C44039920261123000001", NOON, "河堤");
        Called called = new Called(matter, new TreeMap<>(Map.of("M-A", Reply.NONE, "M-B", Reply.NONE)));
        calls().open(called, LIAISON, NOON);
        return called;
    }

    private Call becomes(int number, Call next) {
        return switch (calls().change(number(number), LIAISON, NOON, call -> new Outcome.Done<>(next))) {
            case Outcome.Done<Call>(var call) -> call;
            case Outcome.Refused<Call>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    private static CallNumber number(int running) {
        return new CallNumber("E44039920200101%06d".formatted(running));
    }

    private static Service service(String member, int from, int until) {
        return new Service(member, "B-1", minute(from), minute(until));
    }

    private static Service alone(String member, int from, int until) {
        return new Service(member, null, minute(from), minute(until));
    }

    private static Instant minute(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }
}
