package org.fenbo.registry.enrolment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.enrolment.Enrolment.Member;
import org.fenbo.registry.enrolment.Enrolment.Organisation;
import org.fenbo.registry.refusal.RegistryCode;
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

    /**
     * Enrols a member; refused if the organisation that the member comes with isn't enrolled with the same community.
     */
    public Outcome<Member> member(Member asked, Actor by) {
        return scope.of(by, asked.enrolled().community())
                .then(actor -> comesWith(asked)
                        ? enrolments.changeMember(
                                asked.code(), actor, clock.instant(), known -> unlessEnrolled(known, asked))
                        : RegistryCode.NOT_ENROLLED.refused(
                                String.valueOf(asked.organisation()),
                                asked.enrolled().community(),
                                asked.enrolled().from()));
    }

    private boolean comesWith(Member asked) {
        Enrolled enrolled = asked.enrolled();
        Enrolments.Filter then = new Enrolments.Filter(enrolled.community(), enrolled.from());
        return asked.organisation() == null
                || enrolments.organisation(asked.organisation()).stream()
                        .anyMatch(organisation -> then.holds(organisation.enrolled()));
    }

    private static <T extends Enrolment> Outcome<T> unlessEnrolled(Optional<T> known, T asked) {
        Enrolled before = known.map(Enrolment::enrolled).orElse(null);
        if (before == null || (before.left() != null && !asked.enrolled().from().isBefore(before.left()))) {
            return new Outcome.Done<>(asked);
        }
        return RegistryCode.ALREADY_ENROLLED.refused(
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
                : RegistryCode.UNKNOWN_ENROLMENT.refused(code);
    }

    private static Outcome<Enrolled> leaves(Optional<? extends Enrolment> known, String code, LocalDate day) {
        Enrolled enrolled = known.map(Enrolment::enrolled).orElseThrow();
        if (enrolled.left() != null) {
            return RegistryCode.NOT_ENROLLED.refused(code, enrolled.community(), enrolled.left());
        }
        return day.isBefore(enrolled.from())
                ? RegistryCode.ENDS_TOO_EARLY.refused(day, enrolled.from())
                : new Outcome.Done<>(enrolled.leftOn(day));
    }
}
