package org.fenbo.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.enrolment.Enrolment.Organisation;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.refusal.EnrolmentCode;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.refusal.SharedCode;
import org.fenbo.registry.revision.Approval;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks who may call which members, and which commands each stage of a call allows. */
class CallMembersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Actor LIAISON = new Actor("O-LIAI", null, "unit-liaison", null);
    private static final Actor STRANGER = new Actor("O-ELSE", "U-ELSE", "unit-liaison", null);
    private static final Actor LEADER = new Actor("O-LEAD", null, "duty-leader", null);

    private final AtomicInteger running = new AtomicInteger();
    private final CommunityRight scope = new CommunityRight(communities(), () -> NOW);
    private final InMemoryEnrolments enrolments = new InMemoryEnrolments();
    private final EnrolWithCommunity enrol = new EnrolWithCommunity(enrolments, scope, () -> NOW);
    private final CallMembers call = new CallMembers(
            enrolments,
            new InMemoryCalls(),
            scope,
            () -> new CallNumber("E44039920261123%06d".formatted(running.incrementAndGet())),
            new CallMembers.Time(() -> NOW, ZoneId.of("Asia/Shanghai")));

    @BeforeEach
    void a_branch_with_two_members_and_a_member_without_organisation() {
        done(enrol.organisation(
                new Organisation("B", "支部", OrganisationKind.PARTY_BRANCH, new Enrolled("C-1", DAY, null)), LIAISON));
        done(enrol.member(member("M-1", "B", DAY), LIAISON));
        done(enrol.member(member("M-2", "B", DAY), LIAISON));
        done(enrol.member(member("M-3", null, DAY), LEADER));
    }

    @Test
    @DisplayName("ORG-8 社区召集、成员答复、登记服务")
    void a_community_calls_members_receives_a_reply_and_records_service() {
        Matter matter = matter("B");
        Call called = done(call.organisation(matter, LIAISON));
        assertThat(called.replies()).containsOnlyKeys("M-1", "M-2");
        done(call.answer(matter.number(), "M-1", Reply.COMING, new Actor("M-1", null, null, null)));
        Call serving = done(call.record(matter.number(), "M-1", ago(90), ago(30), LIAISON));
        assertThat(serving.services()).containsExactly(new Service("M-1", "B", ago(90), ago(30)));
        assertThat(serving.services().getFirst().minutes()).isEqualTo(60);
        assertThat(done(call.complete(matter.number(), LEADER)).stage()).isEqualTo(Call.Stage.COMPLETED);
    }

    @Test
    void each_stage_allows_only_the_commands_in_the_table_of_stages() {
        CallNumber number = calledSingly("M-3");
        assertThat(refusal(call.complete(number, LIAISON))).isEqualTo(SharedCode.WRONG_STAGE);
        done(call.record(number, "M-3", ago(90), ago(30), LIAISON));
        assertThat(refusal(call.answer(number, "M-3", Reply.COMING, LIAISON))).isEqualTo(SharedCode.WRONG_STAGE);
        assertThat(refusal(call.cancel(number, "雨停", LIAISON))).isEqualTo(SharedCode.WRONG_STAGE);
        done(call.complete(number, LIAISON));
        assertThat(refusal(call.record(number, "M-3", ago(20), ago(10), LIAISON)))
                .isEqualTo(SharedCode.WRONG_STAGE);
        CallNumber cancelled = calledSingly("M-3");
        done(call.cancel(cancelled, "雨停", LIAISON));
        assertThat(refusal(call.record(cancelled, "M-3", ago(20), ago(10), LIAISON)))
                .isEqualTo(SharedCode.WRONG_STAGE);
        assertThat(refusal(call.cancel(new CallNumber("E44039920261123999999"), "x", LIAISON)))
                .isEqualTo(EnrolmentCode.UNKNOWN_CALL);
    }

    @Test
    void only_the_office_of_a_community_acts_for_the_community_and_members_reply_only_for_themselves() {
        CallNumber number = calledSingly("M-1", "M-2");
        assertThat(refusal(call.members(matter(null), List.of("M-1"), STRANGER)))
                .isEqualTo(EnrolmentCode.NOT_YOUR_COMMUNITY);
        assertThat(refusal(call.answer(number, "M-2", Reply.COMING, new Actor("M-1", null, null, null))))
                .isEqualTo(EnrolmentCode.NOT_YOUR_COMMUNITY);
        assertThat(refusal(call.answer(number, "M-3", Reply.COMING, new Actor("M-3", null, null, null))))
                .isEqualTo(EnrolmentCode.NOT_CALLED);
        assertThat(refusal(enrol.member(member("M-4", null, DAY), STRANGER)))
                .isEqualTo(EnrolmentCode.NOT_YOUR_COMMUNITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"U-S", "U-DEPT", "U-SQUAD", "U-ELSE", "U-NONE"})
    @DisplayName("只有报到的社区可查看、变更其成员：街道、部门、服务该社区的中队和别的社区都不可 (ORG-8h)")
    void a_unit_that_serves_an_area_around_the_community_neither_sees_nor_changes_its_members(String unit) {
        Actor outsider = new Actor("O-ELSE", unit, "unit-liaison", null);
        assertThat(refusal(scope.of(outsider, "C-1"))).isEqualTo(EnrolmentCode.NOT_YOUR_COMMUNITY);
        assertThat(refusal(enrol.change("M-1", List.of(), 1, outsider))).isEqualTo(EnrolmentCode.NOT_YOUR_COMMUNITY);
        assertThat(refusal(enrol.memberLeaves("M-1", DAY, outsider))).isEqualTo(EnrolmentCode.NOT_YOUR_COMMUNITY);
        assertThat(refusal(enrol.history("M-1", outsider))).isEqualTo(EnrolmentCode.NOT_YOUR_COMMUNITY);
    }

    @Test
    void a_community_does_not_see_the_records_of_a_member_with_another_community() {
        done(enrol.memberLeaves("M-3", DAY, LIAISON));
        Member moved = new Member("M-3", "老陈", null, List.of("木工"), 4, new Enrolled("C-2", DAY, null));
        done(enrol.member(moved, STRANGER));
        assertThat(done(enrol.history("M-3", STRANGER)))
                .extracting(recorded -> recorded.enrolled().community())
                .containsExactly("C-2");
        assertThat(done(enrol.history("M-3", new Actor("M-3", null, "member", null))))
                .extracting(recorded -> recorded.enrolled().community())
                .containsExactly("C-1", "C-1", "C-2");
        assertThat(refusal(enrol.history("M-3", LIAISON))).isEqualTo(EnrolmentCode.NOT_YOUR_COMMUNITY);
    }

    @Test
    void a_member_who_is_not_enrolled_on_the_day_is_not_called() {
        done(enrol.memberLeaves("M-3", DAY, LIAISON));
        assertThat(refusal(call.members(matter(null), List.of("M-1", "M-3"), LIAISON)))
                .isEqualTo(EnrolmentCode.NOT_ENROLLED);
        assertThat(refusal(call.organisation(matter("B-NONE"), LIAISON))).isEqualTo(EnrolmentCode.NOBODY_TO_CALL);
    }

    @Test
    void a_service_is_recorded_only_once_and_only_after_its_end() {
        CallNumber number = calledSingly("M-1");
        assertThat(refusal(call.record(number, "M-1", ago(10), ago(10), LIAISON)))
                .isEqualTo(EnrolmentCode.SERVICE_NOT_SOUND);
        assertThat(refusal(call.record(number, "M-1", ago(10), ago(-1), LIAISON)))
                .isEqualTo(EnrolmentCode.SERVICE_NOT_SOUND);
        assertThat(refusal(call.record(number, "M-1", ago(1_500), ago(10), LIAISON)))
                .isEqualTo(EnrolmentCode.SERVICE_NOT_SOUND);
        assertThat(refusal(call.record(number, "M-2", ago(20), ago(10), LIAISON)))
                .isEqualTo(EnrolmentCode.NOT_CALLED);
        done(call.record(number, "M-1", ago(20), ago(10), LIAISON));
        assertThat(refusal(call.record(number, "M-1", ago(11), ago(5), LIAISON)))
                .isEqualTo(EnrolmentCode.SERVICE_NOT_SOUND);
        done(call.record(number, "M-1", ago(10), ago(5), LIAISON));
    }

    @Test
    @DisplayName("组织没有在该社区报到，其成员仍可在居住地社区报到 (ORG-8b)")
    void a_member_enrols_where_they_live_also_if_their_organisation_is_not_enrolled_there() {
        assertThat(done(enrol.member(member("M-6", "B-ELSEWHERE", DAY), LIAISON))
                        .organisation())
                .isEqualTo("B-ELSEWHERE");
        assertThat(done(enrol.member(member("M-7", "B", DAY.minusDays(1)), LIAISON))
                        .enrolled()
                        .from())
                .isEqualTo(DAY.minusDays(1));
    }

    @Test
    @DisplayName("本人报到无须社区代办，只能以本人编码；社区须存在 (ORG-8c)")
    void people_enrol_themselves() {
        Actor herself = new Actor("M-8", null, "member", null);
        assertThat(done(enrol.oneself(member("M-8", null, DAY), herself)).code())
                .isEqualTo("M-8");
        assertThat(refusal(enrol.oneself(member("M-8", null, DAY), herself))).isEqualTo(EnrolmentCode.ALREADY_ENROLLED);
        Member nowhere = new Member("M-9", "老陈", null, List.of(), 4, new Enrolled("C-9", DAY, null));
        assertThat(refusal(enrol.oneself(nowhere, herself))).isEqualTo(EnrolmentCode.UNKNOWN_COMMUNITY);
    }

    @Test
    @DisplayName("成员变更本人的技能和时间，社区可代办，他人不可 (ORG-8d)")
    void members_change_their_own_skills_and_hours() {
        Actor herself = new Actor("M-3", null, "member", null);
        assertThat(done(enrol.change("M-3", List.of("木工"), 9, herself)).skills())
                .containsExactly("木工");
        assertThat(done(enrol.change("M-3", List.of("电工"), 3, LIAISON)).weeklyHours())
                .isEqualTo(3);
        assertThat(done(enrol.history("M-3", herself)))
                .extracting(Enrolments.Recorded::skills)
                .containsExactly(List.of("急救"), List.of("木工"), List.of("电工"));
        Actor another = new Actor("M-1", null, "member", null);
        assertThat(refusal(enrol.change("M-3", List.of(), 1, another))).isEqualTo(EnrolmentCode.NOT_YOUR_COMMUNITY);
        assertThat(refusal(enrol.history("M-3", another))).isEqualTo(EnrolmentCode.NOT_YOUR_COMMUNITY);
        assertThat(refusal(enrol.change("M-NONE", List.of(), 1, LIAISON))).isEqualTo(EnrolmentCode.UNKNOWN_ENROLMENT);
    }

    @Test
    void a_member_is_enrolled_with_one_community_at_a_time_and_may_enrol_again() {
        assertThat(refusal(enrol.member(member("M-1", "B", DAY.plusDays(9)), LIAISON)))
                .isEqualTo(EnrolmentCode.ALREADY_ENROLLED);
        assertThat(refusal(enrol.memberLeaves("M-1", DAY.minusDays(1), LIAISON)))
                .isEqualTo(RosterCode.ENDS_TOO_EARLY);
        done(enrol.memberLeaves("M-1", DAY.plusDays(1), LIAISON));
        assertThat(refusal(enrol.memberLeaves("M-1", DAY.plusDays(2), LIAISON))).isEqualTo(EnrolmentCode.NOT_ENROLLED);
        done(enrol.member(member("M-1", null, DAY.plusDays(1)), LIAISON));
        assertThat(refusal(enrol.memberLeaves("M-NONE", DAY, LIAISON))).isEqualTo(EnrolmentCode.UNKNOWN_ENROLMENT);
        done(enrol.organisationLeaves("B", DAY.plusDays(1), LIAISON));
        assertThat(refusal(enrol.organisationLeaves("B-NONE", DAY, LIAISON)))
                .isEqualTo(EnrolmentCode.UNKNOWN_ENROLMENT);
    }

    private CallNumber calledSingly(String... members) {
        Matter matter = matter(null);
        done(call.members(matter, List.of(members), LIAISON));
        return matter.number();
    }

    private Matter matter(@Nullable String organisation) {
        return new Matter(call.number(), "C-1", organisation, "清理积水", null, NOW, "河堤");
    }

    private static Member member(String code, @Nullable String organisation, LocalDate from) {
        return new Member(code, "老陈", organisation, List.of("急救"), 4, new Enrolled("C-1", from, null));
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    private static InForce<Communities> communities() {
        InMemoryRevisions revisions = new InMemoryRevisions();
        Instant approved = NOW.minus(Duration.ofDays(2));
        Map<EntryKind, List<Entry>> entries = Map.of(
                EntryKind.AREA,
                List.of(
                        Entry.of(new Area("D", "区", AreaKind.DISTRICT, null, null)),
                        Entry.of(new Area("S", "街道", AreaKind.STREET, "D", null)),
                        Entry.of(new Area("C-1", "社区", AreaKind.COMMUNITY, "S", null)),
                        Entry.of(new Area("C-2", "别社区", AreaKind.COMMUNITY, "S", null))),
                EntryKind.UNIT,
                List.of(
                        unit("U-C", UnitKind.COMMUNITY, "C-1"),
                        unit("U-ELSE", UnitKind.COMMUNITY, "C-2"),
                        unit("U-S", UnitKind.CENTRE, "S"),
                        unit("U-DEPT", UnitKind.DEPARTMENT, "D"),
                        unit("U-SQUAD", UnitKind.SQUAD, "C-1")),
                EntryKind.OFFICER,
                List.of(Entry.of(new Officer("O-LIAI", "某", "U-C", List.of(Role.UNIT_LIAISON)))));
        done(revisions
                .open("版本", "O-KEEP", approved, OptionalInt.empty())
                .then(draft -> revisions
                        .rewrite(
                                draft.number(),
                                Editing.by("O-KEEP"),
                                before -> new Outcome.Done<>(new Revisions.Rewrite<>(entries, true)))
                        .then(rewritten -> revisions.submit(draft.number(), "O-KEEP", approved))
                        .then(review -> revisions.publish(
                                draft.number(),
                                (open, timeline, all, editors) -> open.approve(
                                        new Approval("O-APPR", approved, NOW.minus(Duration.ofDays(1)), false),
                                        timeline,
                                        all,
                                        editors)))));
        Lookup lookup = new Lookup(revisions, () -> NOW);
        lookup.refresh();
        return new InForce<>(lookup, Communities::new);
    }

    private static Entry unit(String code, UnitKind kind, String serves) {
        return Entry.of(new Unit(code, "某单位", Tier.STREET, kind, null, List.of(), List.of(serves)));
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
}
