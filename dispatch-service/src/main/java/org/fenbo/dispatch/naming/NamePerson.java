package org.fenbo.dispatch.naming;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.PersonRights;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile.OnOrder;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.HandlingApart;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent.PersonNamed;
import org.fenbo.dispatch.routing.Routing;

/**
 * The liaison of a unit names a person inside the unit for an order (指定经办人, CASE-12d). The person belongs to the unit
 * or is stationed there (ORG-4b), has the role of a handler, is not out (ORG-9b), and may handle the case (CASE-6). From
 * then on the order is the task of this person. The liaison may name another person later.
 */
public final class NamePerson implements Decision<OnOrder<Order.Unanswered>, NamePerson.Person, CaseEvent> {
    private static final DateTimeFormatter RETURN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Officers officers;
    private final Routing list;
    private final HandlingApart apart;

    public NamePerson(Officers officers, Routing list) {
        this.officers = officers;
        this.list = list;
        this.apart = new HandlingApart(list);
    }

    /** @param person code of the officer */
    public record Person(@NotBlank @Size(max = 64) String person) {}

    @Override
    public Outcome<List<CaseEvent>> events(OnOrder<Order.Unanswered> on, Actor actor, Person body, Instant at) {
        OfficerId person = new OfficerId(body.person().strip());
        Presence presence = officers.presenceOf(person, at);
        return Outcome.unless(
                unsuitable(on, person, at).or(() -> absent(person, presence)).map(refusal -> refusal.at("person")),
                () -> List.of(new PersonNamed(
                        on.order().number(),
                        person,
                        OfficerId.of(actor),
                        presence.state() == Presence.State.AWAY
                                ? presence.until().orElse(null)
                                : null,
                        at)));
    }

    private Optional<Refusal> unsuitable(OnOrder<Order.Unanswered> on, OfficerId person, Instant at) {
        PersonRights rights = officers.rightsOf(person, at).orElse(PersonRights.NONE);
        return DispatchCode.NAMED_ALREADY
                .when(on.desk().officer().equals(Optional.of(person)), person)
                .or(() -> DispatchCode.NOT_OF_UNIT.when(
                        !rights.units().contains(on.workingUnit().value()), person, on.workingUnit()))
                .or(() -> DispatchCode.NOT_A_HANDLER.when(!rights.roles().contains(Role.HANDLER.code()), person))
                .or(() -> apart.mayNotHandle(on.file(), person, at));
    }

    private Optional<Refusal> absent(OfficerId person, Presence presence) {
        return DispatchCode.PERSON_IS_OUT.when(
                presence.state() == Presence.State.OUT,
                person,
                presence.until().map(end -> RETURN.format(list.local(end))).orElse("-"));
    }
}
