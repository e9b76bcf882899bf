package org.fenbo.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.enrolment.Enrolment.Organisation;
import org.fenbo.registry.enrolment.Enrolments.Filter;
import org.fenbo.registry.refusal.EnrolmentCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The tests that every implementation of {@link Enrolments} must pass. Each test uses its own communities and codes.
 */
public interface EnrolmentsContract {
    Actor KEEPER = new Actor("O-KEEP", null, "registry-keeper", null);
    Instant NOW = Instant.parse("2026-11-23T01:00:00.123456Z");
    LocalDate DAY = LocalDate.of(2026, 11, 23);

    Enrolments enrolments();

    @Test
    default void organisations_and_members_are_found_as_they_were_entered_and_changed() {
        Organisation branch =
                new Organisation("B-1", "河湾 𠮷 支部", OrganisationKind.PARTY_BRANCH, new Enrolled("S-1", DAY, null));
        Member member = member("M-1", "S-1", "B-1");
        put(branch);
        put(member);

        assertThat(enrolments().organisation("B-1")).contains(branch);
        assertThat(enrolments().member("M-1")).contains(member);
        Member left = member.with(member.enrolled().leftOn(DAY.plusDays(3)));
        put(left);
        assertThat(enrolments().member("M-1")).contains(left);
        assertThat(enrolments().member("M-NONE")).isEmpty();
    }

    @Test
    default void a_refused_change_changes_nothing() {
        Member member = member("M-2", "S-2", null);
        put(member);
        Outcome<Member> refused = enrolments().changeMember("M-2", KEEPER, NOW, known -> {
            assertThat(known).contains(member);
            return EnrolmentCode.ALREADY_ENROLLED.refused("M-1", "K1", "now");
        });

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(enrolments().member("M-2")).contains(member);
    }

    @Test
    @DisplayName("ORG-8 可召集的成员：当日在册且具备所需技能")
    default void members_are_listed_by_community_day_skill_and_organisation() {
        Member alone = member("M-3A", "S-3", null);
        Member branch = member("M-3B", "S-3", "B-3");
        Member gone = member("M-3C", "S-3", null);
        put(alone);
        put(branch);
        put(gone.with(gone.enrolled().leftOn(DAY.plusDays(1))));
        put(member("M-3D", "S-ELSE", null));

        assertThat(found(new Filter("S-3", DAY))).extracting(Member::code).containsExactly("M-3A", "M-3B", "M-3C");
        assertThat(found(new Filter("S-3", DAY.minusDays(1)))).isEmpty();
        assertThat(found(new Filter("S-3", DAY.plusDays(1)))).containsExactly(alone, branch);
        assertThat(found(new Filter("S-3", DAY, "急救", "B-3"))).containsExactly(branch);
        assertThat(found(new Filter("S-3", DAY, "急", null))).isEmpty();
        assertThat(enrolments().members(new Filter("S-3", DAY.plusDays(1)), "M-3A", 5))
                .isEqualTo(new Page<>(List.of(branch), 2));
    }

    @Test
    default void organisations_are_listed_by_community_and_day() {
        Organisation school =
                new Organisation("B-4", "学校", OrganisationKind.SCHOOL, new Enrolled("S-4", DAY, DAY.plusDays(1)));
        put(school);

        assertThat(enrolments().organisations(new Filter("S-4", DAY), "", 5)).isEqualTo(new Page<>(List.of(school), 1));
        assertThat(enrolments()
                        .organisations(new Filter("S-4", DAY.plusDays(1)), "", 5)
                        .total())
                .isZero();
    }

    @Test
    @DisplayName("成员改变技能和时间后，先前的登记仍可读取 (ORG-8d)")
    default void earlier_records_of_a_member_stay_readable() {
        Member member = member("M-6", "S-6", null);
        put(member);
        put(member.offering(List.of("木工"), 9));
        assertThat(enrolments().history("M-6"))
                .extracting(Enrolments.Recorded::skills, Enrolments.Recorded::weeklyHours, Enrolments.Recorded::by)
                .containsExactly(tuple(List.of("急救", "水电"), 6, "O-KEEP"), tuple(List.of("木工"), 9, "O-KEEP"));
        assertThat(enrolments().history("M-NONE")).isEmpty();
    }

    @Test
    default void many_members_are_changed_and_those_refused_are_not() {
        Member present = member("M-7B", "S-7", "B-7");
        put(present);
        List<Member> asked = List.of(member("M-7A", "S-7", null), present, member("M-7C", "S-7", "B-7"));
        List<Outcome<Member>> outcomes = enrolments()
                .changeMembers(
                        asked,
                        KEEPER,
                        NOW,
                        (known, member) -> known.isPresent()
                                ? EnrolmentCode.ALREADY_ENROLLED.refused(member.code(), "S-7", "now")
                                : Outcome.done(member.offering(List.of(), 2)));
        assertThat(outcomes).map(outcome -> outcome instanceof Outcome.Done).containsExactly(true, false, true);
        assertThat(enrolments().member("M-7A")).contains(asked.getFirst().offering(List.of(), 2));
        assertThat(enrolments().member("M-7B")).contains(present);
        assertThat(enrolments().history("M-7C")).hasSize(1);
        assertThat(enrolments().history("M-7B")).hasSize(1);
    }

    @Test
    default void a_member_of_many_who_does_not_change_gets_no_new_record() {
        Member present = member("M-8A", "S-8", null);
        put(present);
        assertThat(enrolments().changeMembers(List.of(present), KEEPER, NOW, (known, member) -> Outcome.done(member)))
                .containsExactly(Outcome.done(present));
        assertThat(enrolments().history("M-8A")).hasSize(1);
    }

    private List<Member> found(Filter filter) {
        return enrolments().members(filter, "", 50).items();
    }

    private void put(Organisation organisation) {
        enrolments().changeOrganisation(organisation.code(), KEEPER, NOW, known -> new Outcome.Done<>(organisation));
    }

    private void put(Member member) {
        enrolments().changeMember(member.code(), KEEPER, NOW, known -> new Outcome.Done<>(member));
    }

    private static Member member(
            String code, String community, @org.jspecify.annotations.Nullable String organisation) {
        return new Member(code, "老陈", organisation, List.of("急救", "水电"), 6, new Enrolled(community, DAY, null));
    }
}
