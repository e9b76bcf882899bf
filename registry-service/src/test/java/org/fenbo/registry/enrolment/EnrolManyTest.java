package org.fenbo.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.Outcomes.done;
import static org.fenbo.registry.Outcomes.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.lookup.PublishedList;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.refusal.EnrolmentCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Communities C-1 and C-2, and U-C, the office of C-1. */
class EnrolManyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Actor OFFICE = new Actor("O-1", "U-C", "unit-liaison", null);

    private final InMemoryEnrolments enrolments = new InMemoryEnrolments();
    private final CommunityRight right = right(PublishedList.inForce(
            NOW,
            new Area("C-1", "社区", AreaKind.COMMUNITY, null, null),
            new Area("C-2", "村", AreaKind.VILLAGE, null, null),
            new Unit("U-C", "居委会", Tier.COMMUNITY, UnitKind.COMMUNITY, null, List.of(), List.of("C-1")),
            new Officer("O-1", "某", "U-C", List.of(Role.UNIT_LIAISON))));
    private final EnrolWithCommunity enrol = new EnrolWithCommunity(enrolments, right, () -> NOW);

    private static CommunityRight right(Lookup lookup) {
        return new CommunityRight(new InForce<>(lookup, Communities::new), () -> NOW);
    }

    private static Member member(String code, @Nullable String organisation, String community) {
        return new Member(code, "老陈", organisation, List.of(), 4, new Enrolled(community, DAY, null));
    }

    @Test
    @DisplayName("文件报到逐行给出结果：别的社区的、已报到的拒绝，不妨碍其他行；同样的行可重发 (ORG-8c)")
    void each_member_of_a_file_has_an_outcome_of_its_own() {
        done(enrol.member(member("M-2", null, "C-1"), OFFICE));
        done(enrol.member(member("M-3", null, "C-1"), OFFICE));
        List<Outcome<Member>> outcomes = enrol.all(
                List.of(
                        member("M-1", null, "C-2"),
                        member("M-2", null, "C-1"),
                        member("M-3", "B", "C-1"),
                        member("M-4", null, "C-1")),
                OFFICE);
        assertThat(outcomes).hasSize(4);
        assertThat(refused(outcomes.get(0))).isEqualTo(EnrolmentCode.NOT_YOUR_COMMUNITY);
        assertThat(done(outcomes.get(1)).code()).isEqualTo("M-2");
        assertThat(refused(outcomes.get(2))).isEqualTo(EnrolmentCode.ALREADY_ENROLLED);
        assertThat(done(outcomes.get(3)).code()).isEqualTo("M-4");
        assertThat(enrolments.member("M-1")).isEmpty();
        assertThat(enrolments.member("M-4")).contains(member("M-4", null, "C-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duty-leader", "registry-keeper", "supervisor", "auditor"})
    @DisplayName("值班长、清单管理员、督查员、审计员可为各社区办理，其他角色只能为本社区 (ORG-8h)")
    void some_roles_act_for_every_community(String role) {
        Actor anywhere = new Actor("O-9", "U-CMD", role, null);
        assertThat(done(right.of(anywhere, "C-2"))).isEqualTo(anywhere);
        assertThat(refused(right.of(anywhere, "C-9"))).isEqualTo(EnrolmentCode.UNKNOWN_COMMUNITY);
        for (String other : List.of("dispatcher", "unit-liaison", "unknown-role")) {
            assertThat(refused(right.of(new Actor("O-9", "U-CMD", other, null), "C-2")))
                    .isEqualTo(EnrolmentCode.NOT_YOUR_COMMUNITY);
        }
    }

    @Test
    @DisplayName("令牌未写单位的，按清单中的单位；没有生效清单时不能办理 (ORG-8h, ORG-4e)")
    void the_unit_of_an_officer_without_a_unit_in_the_token_comes_from_the_list() {
        Actor unnamed = new Actor("O-1", null, null, null);
        assertThat(done(right.of(unnamed, "C-1"))).isEqualTo(unnamed);
        assertThat(refused(right.of(new Actor("O-X", null, null, null), "C-1")))
                .isEqualTo(EnrolmentCode.NOT_YOUR_COMMUNITY);
        assertThat(done(right.known("C-2"))).isEqualTo("C-2");
        CommunityRight none = right(PublishedList.none(NOW));
        assertThat(refused(none.of(OFFICE, "C-1"))).isEqualTo(RevisionCode.NO_REVISION_IN_FORCE);
        assertThat(refused(none.known("C-1"))).isEqualTo(RevisionCode.NO_REVISION_IN_FORCE);
    }

    @Test
    @DisplayName("一次召集至多五百人 (ORG-8)")
    void a_call_reaches_five_hundred_members_at_most() {
        CallMembers call = new CallMembers(
                enrolments,
                new InMemoryCalls(),
                right,
                () -> new CallNumber("E44039920261123000001"),
                new CallMembers.Time(() -> NOW, ZoneId.of("Asia/Shanghai")));
        List<Member> members = new ArrayList<>(IntStream.range(0, CallMembers.MOST)
                .mapToObj(number -> member("M-" + number, "B", "C-1"))
                .toList());
        enrol.all(members, OFFICE);
        Matter matter = new Matter(call.number(), "C-1", "B", "清理积水", null, NOW, "河堤");
        assertThat(done(call.organisation(matter, OFFICE)).replies()).hasSize(CallMembers.MOST);
        enrol.all(List.of(member("M-MORE", "B", "C-1")), OFFICE);
        assertThat(refused(call.organisation(matter, OFFICE))).isEqualTo(EnrolmentCode.NOBODY_TO_CALL);
    }
}
