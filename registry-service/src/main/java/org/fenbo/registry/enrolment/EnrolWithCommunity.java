package org.fenbo.registry.enrolment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.enrolment.Enrolment.Organisation;
import org.fenbo.registry.refusal.EnrolmentCode;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.refusal.TimeWords;

/** Registers organisations and members, each with one community at a time, and ends their registration (ORG-8). */
public final class EnrolWithCommunity {
    private final Enrolments enrolments;
    private final CommunityRight scope;
    private final InstantSource clock;

    public EnrolWithCommunity(Enrolments enrolments, CommunityRight scope, InstantSource clock) {
        this.enrolments = enrolments;
        this.scope = scope;
        this.clock = clock;
    }

    /** Enrols an organisation. An organisation that has left may enrol again, also with another community. */
    public Outcome<Organisation> organisation(Organisation asked, Actor by) {
        return scope.of(by, asked.enrolled().community())
                .then(actor -> enrolments.changeOrganisation(
                        asked.code(), actor, clock.instant(), known -> unlessEnrolled(known, asked)));
    }

    /** Enrols a member where they live, also if their organisation isn't enrolled there (ORG-8b). */
    public Outcome<Member> member(Member asked, Actor by) {
        return scope.of(by, asked.enrolled().community())
                .then(actor -> enrolments.changeMember(
                        asked.code(), actor, clock.instant(), known -> unlessEnrolled(known, asked)));
    }

    /** A person enrols with the code of their sign-in (ORG-8c). The community must exist. */
    public Outcome<Member> oneself(Member asked, Actor by) {
        return scope.known(asked.enrolled().community())
                .then(community -> enrolments.changeMember(
                        asked.code(), by, clock.instant(), known -> unlessEnrolled(known, asked)));
    }

    /**
     * Enrols many members. The outcomes have the order of the members; a refused member doesn't stop the others. A
     * member who is already enrolled in exactly this way counts as done, so that a file can be repeated.
     */
    public List<Outcome<Member>> all(List<Member> asked, Actor by) {
        List<Outcome<Member>> scoped = asked.stream()
                .map(member -> scope.of(by, member.enrolled().community()).then(actor -> Outcome.done(member)))
                .toList();
        List<Member> allowed = scoped.stream()
                .flatMap(outcome ->
                        outcome instanceof Outcome.Done<Member>(var member) ? Stream.of(member) : Stream.empty())
                .toList();
        Iterator<Outcome<Member>> enrolled = enrolments
                .changeMembers(allowed, by, clock.instant(), EnrolWithCommunity::unlessDifferent)
                .iterator();
        return scoped.stream()
                .map(outcome -> outcome instanceof Outcome.Done<Member> ? enrolled.next() : outcome)
                .toList();
    }

    /**
     * Changes the skills and hours of a member; the earlier record stays readable (ORG-8d). Members change their own
     * record, and the community of enrolment may change it for them.
     */
    public Outcome<Member> change(String code, List<String> skills, int weeklyHours, Actor by) {
        Outcome<Actor> may = by.id().equals(code) ? Outcome.done(by) : known(enrolments.member(code), code, by);
        return may.then(actor -> enrolments.changeMember(
                code,
                actor,
                clock.instant(),
                known -> known.<Outcome<Member>>map(member -> Outcome.done(member.offering(skills, weeklyHours)))
                        .orElseGet(() -> EnrolmentCode.UNKNOWN_ENROLMENT.refused(code))));
    }

    /**
     * The earlier and present records of a member, the earliest first; refused like a change. A community to which the
     * member came later doesn't see the records with other communities (ORG-8h).
     */
    public Outcome<List<Enrolments.Recorded>> history(String code, Actor by) {
        Outcome<Actor> may = by.id().equals(code) ? Outcome.done(by) : known(enrolments.member(code), code, by);
        return may.then(actor -> Outcome.done(enrolments.history(code).stream()
                .filter(recorded -> by.id().equals(code)
                        || scope.of(by, recorded.enrolled().community()) instanceof Outcome.Done<Actor>)
                .toList()));
    }

    private static Outcome<Member> unlessDifferent(Optional<Member> known, Member asked) {
        return known.equals(Optional.of(asked)) ? Outcome.done(asked) : unlessEnrolled(known, asked);
    }

    private static <T extends Enrolment> Outcome<T> unlessEnrolled(Optional<T> known, T asked) {
        Enrolled before = known.map(Enrolment::enrolled).orElse(null);
        if (before == null || (before.left() != null && !asked.enrolled().from().isBefore(before.left()))) {
            return new Outcome.Done<>(asked);
        }
        return EnrolmentCode.ALREADY_ENROLLED.refused(
                asked.code(), before.community(), TimeWords.between(before.from(), before.left()));
    }

    /** Ends the enrolment of an organisation; its members stay enrolled until they leave too. */
    public Outcome<Organisation> organisationLeaves(String code, LocalDate day, Actor by) {
        return known(enrolments.organisation(code), code, by)
                .then(actor -> enrolments.changeOrganisation(
                        code,
                        actor,
                        clock.instant(),
                        known -> leaves(known, code, day)
                                .then(left ->
                                        new Outcome.Done<>(known.orElseThrow().with(left)))));
    }

    /** Ends the enrolment of a member. */
    public Outcome<Member> memberLeaves(String code, LocalDate day, Actor by) {
        return known(enrolments.member(code), code, by)
                .then(actor -> enrolments.changeMember(
                        code,
                        actor,
                        clock.instant(),
                        known -> leaves(known, code, day)
                                .then(left ->
                                        new Outcome.Done<>(known.orElseThrow().with(left)))));
    }

    private Outcome<Actor> known(Optional<? extends Enrolment> known, String code, Actor by) {
        return known.isPresent()
                ? scope.of(by, known.get().enrolled().community())
                : EnrolmentCode.UNKNOWN_ENROLMENT.refused(code);
    }

    private static Outcome<Enrolled> leaves(Optional<? extends Enrolment> known, String code, LocalDate day) {
        Enrolled enrolled = known.map(Enrolment::enrolled).orElseThrow();
        if (enrolled.left() != null) {
            return EnrolmentCode.NOT_ENROLLED.refused(code, enrolled.community(), enrolled.left());
        }
        return day.isBefore(enrolled.from())
                ? RosterCode.ENDS_TOO_EARLY.refused(day, enrolled.from())
                : new Outcome.Done<>(enrolled.leftOn(day));
    }
}
