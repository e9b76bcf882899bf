package org.fenbo.dispatch.casefile.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.fenbo.dispatch.casefile.Desk;
import org.fenbo.dispatch.casefile.Desk.NamedPerson;
import org.fenbo.dispatch.casefile.UnitCode;

/**
 * Where an order is worked on inside its unit (CASE-12d,i).
 *
 * @param passedOnTo the unit below that works on the order; absent if the unit of the order does
 * @param person the person who was named for the order; absent if nobody was
 * @param namedBy who named the person
 * @param returnsAt when the person returns; only if the person was absent for a short time when named (ORG-9c)
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DeskView(
        Optional<String> passedOnTo,
        Optional<String> person,
        Optional<String> namedBy,
        Optional<Instant> namedAt,
        Optional<Instant> returnsAt) {

    /** Empty if everybody of the unit may work on the order. */
    static Optional<DeskView> of(Desk desk) {
        return desk.below().isEmpty() && desk.person().isEmpty()
                ? Optional.empty()
                : Optional.of(new DeskView(
                        desk.below().map(UnitCode::value),
                        desk.person().map(named -> named.officer().value()),
                        desk.person().map(named -> named.namedBy().value()),
                        desk.person().map(NamedPerson::at),
                        desk.person().flatMap(NamedPerson::returnsAt)));
    }
}
