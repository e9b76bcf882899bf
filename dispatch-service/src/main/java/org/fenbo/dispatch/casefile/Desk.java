package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;

/**
 * Where an order is worked on: by the unit of the order itself or by a unit below it (二级分拨, CASE-12i), and by a person
 * who was named for it (CASE-12d).
 *
 * @param below the unit below that got the order; empty if the unit of the order works on it
 * @param person the person who was named; empty if everybody of the unit may work on it
 */
public record Desk(Optional<UnitCode> below, Optional<NamedPerson> person) {
    static final Desk OF_THE_UNIT = new Desk(Optional.empty(), Optional.empty());

    /**
     * A person who was named for an order.
     *
     * @param namedBy who named the person; the platform if it was done automatically (ORG-9d)
     * @param returnsAt when the person returns, if the person was absent for a short time when named (ORG-9c)
     */
    public record NamedPerson(OfficerId officer, OfficerId namedBy, Optional<Instant> returnsAt, Instant at) {}

    /** The desk of a unit below. A person who was named before worked for another unit. */
    static Desk of(UnitCode below) {
        return new Desk(Optional.of(below), Optional.empty());
    }

    Desk with(NamedPerson named) {
        return new Desk(below, Optional.of(named));
    }

    /** Code of the person who was named; empty if nobody was. */
    public Optional<OfficerId> officer() {
        return person.map(NamedPerson::officer);
    }

    /**
     * A handler who was not named doesn't work on the order of a person who was. The liaison of the unit may act for the
     * unit in any case, and may name another person.
     */
    public Optional<Refusal> refusal(Actor actor) {
        return officer()
                .filter(named -> !named.equals(OfficerId.of(actor))
                        && Role.HANDLER.code().equals(actor.role()))
                .map(DispatchCode.ANOTHER_IS_NAMED::refusal);
    }
}
