package org.fenbo.registry.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.enrolment.Enrolment.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * All organisations and members that ever registered with a community. Each change is one transaction, which reads the
 * enrolment, decides, and writes all or nothing.
 */
public interface Enrolments {

    /** Decides how an enrolment changes. {@code known} is empty if the code of the enrolment is new. */
    @FunctionalInterface
    interface Decision<T extends Enrolment> {
        Outcome<T> on(Optional<T> known);
    }

    Outcome<Organisation> changeOrganisation(String code, Actor actor, Instant at, Decision<Organisation> decision);

    Outcome<Member> changeMember(String code, Actor actor, Instant at, Decision<Member> decision);

    /** Decides about one member of many. {@code known} is empty if the code of the member is new. */
    @FunctionalInterface
    interface Each {
        Outcome<Member> on(Optional<Member> known, Member asked);
    }

    /**
     * Changes many members; no two have the same code. The outcomes have the order of the members. Members who are
     * refused don't change, and a member who is known as decided gets no new record. A failure leaves some members changed; a repetition changes the others.
     */
    List<Outcome<Member>> changeMembers(List<Member> asked, Actor actor, Instant at, Each decision);

    /**
     * What was recorded of a member at a time; without the name.
     *
     * @param by code of the person who recorded it
     */
    record Recorded(
            @Nullable String organisation,
            List<String> skills,
            int weeklyHours,
            Enrolled enrolled,
            String by,
            Instant at) {

        public Recorded {
            skills = List.copyOf(skills);
        }
    }

    /** All records of a member, the earliest first; empty if the code is unknown. */
    List<Recorded> history(String code);

    Optional<Organisation> organisation(String code);

    Optional<Member> member(String code);

    /**
     * Selects enrolments.
     *
     * @param community code of the community with which the organisation or member is enrolled
     * @param day the day on which the organisation or member is enrolled
     * @param skill a skill that members must have; null is any
     * @param organisation code of the organisation that members must come with; null is any
     */
    record Filter(
            String community,
            LocalDate day,
            @Nullable String skill,
            @Nullable String organisation) {

        /** Selects all enrolments with a community on a day. */
        public Filter(String community, LocalDate day) {
            this(community, day, null, null);
        }

        /** Whether the filter selects the member. */
        public boolean takes(Member member) {
            return holds(member.enrolled())
                    && (skill == null || member.skills().contains(skill))
                    && (organisation == null || organisation.equals(member.organisation()));
        }

        /** Whether the enrolment is with the filter's community and is valid on the filter's day. */
        public boolean holds(Enrolled enrolled) {
            return community.equals(enrolled.community()) && enrolled.holds(day);
        }
    }

    /** Members that the filter selects, sorted by code, beginning after the code {@code after}. */
    Page<Member> members(Filter filter, String after, int limit);

    /**
     * Organisations enrolled with the filter's community on its day, sorted by code, beginning after the code
     * {@code after}.
     */
    Page<Organisation> organisations(Filter filter, String after, int limit);
}
