package org.fenbo.registry.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.enrolment.Enrolment.Organisation;
import org.jspecify.annotations.Nullable;

/** All that ever registered with a community. A change is one transaction: read, decide, write, or nothing. */
public interface Enrolments {

    /** What an enrolment becomes; nothing was known under its code if {@code known} is empty. */
    @FunctionalInterface
    interface Decision<T extends Enrolment> {
        Outcome<T> on(Optional<T> known);
    }

    Outcome<Organisation> changeOrganisation(String code, Actor actor, Instant at, Decision<Organisation> decision);

    Outcome<Member> changeMember(String code, Actor actor, Instant at, Decision<Member> decision);

    Optional<Organisation> organisation(String code);

    Optional<Member> member(String code);

    /**
     * Which enrolments.
     *
     * @param community code of the community they are enrolled with
     * @param day on which they are
     * @param skill that members have; null is any
     * @param organisation that members come with; null is any
     */
    record Filter(
            String community,
            LocalDate day,
            @Nullable String skill,
            @Nullable String organisation) {

        /** Those of a community on a day. */
        public Filter(String community, LocalDate day) {
            this(community, day, null, null);
        }

        /** Whether the member is one of them. */
        public boolean takes(Member member) {
            return holds(member.enrolled())
                    && (skill == null || member.skills().contains(skill))
                    && (organisation == null || organisation.equals(member.organisation()));
        }

        /** Whether the enrolment is with the community and holds on the day. */
        public boolean holds(Enrolled enrolled) {
            return community.equals(enrolled.community()) && enrolled.holds(day);
        }
    }

    /** Members that the filter takes, whose codes come after the given one. */
    Page<Member> members(Filter filter, String after, int limit);

    /** Organisations of the filter's community and day, whose codes come after the given one. */
    Page<Organisation> organisations(Filter filter, String after, int limit);
}
